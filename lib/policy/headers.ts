/**
 * Headers on every response, including files and refusals; next.config.ts sets them. Referrers are shortened, not
 * switched off: browsers that send none also send forms with the Origin "null".
 */
export const PROTECTING_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  // Anything but a page needs nothing; proxy.ts gives each page its own policy instead.
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** Added over TLS: keeps browsers on TLS for two years. */
export const TLS_HEADERS = { "strict-transport-security": "max-age=63072000; includeSubDomains" } as const;
