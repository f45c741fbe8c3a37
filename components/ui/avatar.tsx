import clsx from "clsx";

const HUES = 12; // as many as avatar.css has

/**
 * Initials on a colour derived from `seed` (an id, otherwise the name), so that a person looks the same everywhere.
 * Decoration beside the name, so hidden from screen readers.
 */
export function Avatar({
  name,
  seed = name,
  size,
}: {
  name: string;
  seed?: string;
  size?: "small" | "large";
}) {
  return (
    <span className={clsx("avatar", `hue-${hueOf(seed)}`, size && `avatar-${size}`)} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

function hueOf(seed: string): number {
  let hash = 7;
  for (const character of seed) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % HUES;
}
