/** The end of an exhaustive switch. It does not compile while a case is missing, and throws if it is ever reached. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
