/** Parley's mark and name. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <span className="mark" aria-hidden>
        P
      </span>
      Parley
    </span>
  );
}
