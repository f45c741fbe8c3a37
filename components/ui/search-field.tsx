import { Kbd } from "./kbd";
import { SlashKey } from "./slash-key";

/** A search box for a GET form around it; "/" reaches it from anywhere in the page. */
export function SearchField({
  label,
  name = "q",
  defaultValue,
  id = "search",
}: {
  label: string;
  name?: string;
  defaultValue?: string;
  id?: string;
}) {
  return (
    <div className="input-frame search">
      {/* The key: a soft navigation that changes the query would otherwise leave the old text standing. */}
      <input
        key={defaultValue}
        id={id}
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={label}
        aria-label={label}
        className="input"
        maxLength={200}
      />
      <span className="input-affix max-sm:hidden" aria-hidden>
        <Kbd>/</Kbd>
      </span>
      <SlashKey targetId={id} />
    </div>
  );
}
