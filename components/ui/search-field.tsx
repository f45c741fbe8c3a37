import clsx from "clsx";
import { AFFIX, FRAME, FRAMED } from "./input";
import { Kbd } from "./kbd";
import { SlashKey } from "./slash-key";

/** A search box for a GET form around it; "/" focuses it from anywhere on the page. */
export function SearchField({
  label,
  name = "q",
  defaultValue,
  id = "search",
  className = "w-full",
}: {
  label: string;
  name?: string;
  defaultValue?: string;
  id?: string;
  className?: string; // its width, up to 15rem
}) {
  return (
    <div className={clsx(FRAME, "border-line max-w-60", className)}>
      {/* The key: a soft navigation that changes the query would otherwise leave the old text in the field. */}
      <input
        key={defaultValue}
        id={id}
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={label}
        aria-label={label}
        className={clsx(
          FRAMED,
          "pointer-fine:text-md touch:min-h-9.5 min-h-7.75 py-1 [&::-webkit-search-cancel-button]:hidden",
        )}
        maxLength={200}
      />
      <span className={clsx(AFFIX, "max-sm:hidden")} aria-hidden>
        <Kbd>/</Kbd>
      </span>
      <SlashKey targetId={id} />
    </div>
  );
}
