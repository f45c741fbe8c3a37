import { HIDDEN_STYLE } from "@/lib/grips/hidden-parts";

/**
 * The content security policy of one page. Scripts and styles need this request's `nonce`. Only development needs
 * eval, inline styles and its socket.
 */
export function contentSecurityPolicy(nonce: string, { inDevelopment }: { inDevelopment: boolean }): string {
  const style = inDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${style}`,
    `style-src-attr ${inDevelopment ? "'unsafe-inline'" : HIDDEN_STYLE}`,
    "img-src 'self' data:",
    `connect-src 'self'${inDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
