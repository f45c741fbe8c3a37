/** A part of an action's arguments as React writes them: "0", or "$ACTION_4:0" in a form sent before JavaScript. */
const PART = /^(\$ACTION_\d+:)?\d+$/;
/** A value that stands in a part of its own, by its number in hexadecimal. A text that begins with $ is doubled, "$$". */
const REFERENCE = /^\$[@FhQWi]([0-9a-f]+)$/;

/**
 * Whether the arguments of an action that came with `form` can be read: each part is JSON, and each value that should
 * stand elsewhere does. React takes a form that was cut off or made up for an accident of the server's; asked first, it is
 * the sender's. `calls` says that the request names an action in its header, whose arguments begin in part "0".
 */
export function isWhole(form: FormData, calls: boolean): boolean {
  if (calls && !form.has("0")) return false;
  return [...form].every(([name, value]) => {
    if (typeof value !== "string" || !PART.test(name)) return true;
    const prefix = name.slice(0, name.lastIndexOf(":") + 1);
    return refersOnlyTo(value, (part) => form.has(`${prefix}${part}`));
  });
}

function refersOnlyTo(json: string, has: (part: number) => boolean): boolean {
  try {
    let whole = true;
    JSON.parse(json, (_, value: unknown) => {
      const part = typeof value === "string" ? REFERENCE.exec(value)?.[1] : undefined;
      whole &&= part === undefined || has(Number.parseInt(part, 16));
      return value;
    });
    return whole;
  } catch {
    return false;
  }
}
