/** A campaign's brief as it was typed, line by line. */
export function Brief({ text }: { text: string }) {
  if (text === "") return null;
  return <div className="mb-4 max-w-prose leading-6 break-words whitespace-pre-line">{text}</div>;
}
