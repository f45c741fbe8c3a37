// Grip on the style that React hides streamed parts with.
// Reason: A part of a drawing that arrives late waits in an element with `style="display:none"` until a script puts
// it in place. Our content security policy allows no style attributes, so this one needs an exception.
// Measured: without it, Chromium reports a violation of the policy on every page with a chart that streams.
// Goes when: React streams a part of a drawing without a style.

/** The source for `style-src-attr` that allows only this style, by its SHA-256. */
export const HIDDEN_STYLE = "'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='";
