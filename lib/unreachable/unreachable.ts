/** The end of an exhaustive switch: does not compile while a case is missing, and throws should one ever get here. */
export function unreachable(value: never): never {
  throw new Error(`There is no such case: ${JSON.stringify(value)}`);
}
