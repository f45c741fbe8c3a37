/**
 * Has every aborted signal let go of the call stack in its reason, for as long as the process lives. React aborts one at
 * the end of each page. An error keeps the stack it was made in as it was until somebody reads it as text: with it the
 * immediate it ran in, through that the immediates after it, and with each of those its own request. Whatever holds on to
 * one request, a kept connection or a module loaded in it, would else hold all that follow while the server is busy.
 */
export function letGoOfStacks(): void {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (reason?: unknown) {
    if (reason instanceof Error) void reason.stack;
    abort.call(this, reason);
  };
}
