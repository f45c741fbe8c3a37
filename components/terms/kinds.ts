import type { SelectOption } from "@/components/ui/choice-field";
import {
  FORMAT_LABELS,
  type Platform,
  PLATFORM_FORMATS,
  PLATFORM_LABELS,
  PLATFORMS,
} from "@/lib/terms/platform";

/**
 * "Instagram reel": platform and format as one choice, so that only pairs that exist can be chosen. `first` are the
 * platforms to list first.
 */
export function deliverableKinds(first: readonly Platform[] = []): SelectOption[] {
  return [...first, ...PLATFORMS.filter((platform) => !first.includes(platform))].flatMap((platform) =>
    PLATFORM_FORMATS[platform].map((format) => ({
      value: `${platform}.${format}`,
      label: `${PLATFORM_LABELS[platform]} ${FORMAT_LABELS[format].toLowerCase()}`,
    })),
  );
}
