// Grip on AbortController, of Node.js.
// Reason: React ends each page by aborting a signal with an error. On Node.js 20 and 22, an error keeps the call
// stack it was created in until somebody reads it as text. That stack keeps the immediate it ran in, which keeps the
// ones after it, and each keeps its own request. So whatever keeps one request (a connection, or a module loaded in
// it) would keep all later ones too while the server is busy.
// Measured: 45 MB more of live memory after 10,000 pages, and pauses of 130 ms instead of 10.
// Goes when: Node.js 24 is the oldest supported version.

/** Makes every aborted signal release the call stack in its reason, for as long as the process lives. */
export function letGoOfStacks(): void {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (reason?: unknown) {
    if (reason instanceof Error) void reason.stack;
    abort.call(this, reason);
  };
}
