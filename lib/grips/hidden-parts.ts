// Grip on the style by which React hides what it streams.
// Reason: A part of a drawing that arrives late waits in an element with `style="display:none"` until a script puts
// it in place. Our content security policy allows no style in an element, so this one needs an exception.
// Measured: without it, Chromium reports a breach of the policy on every page with a chart that streams.
// Goes when: React streams a part of a drawing without a style.

/** The source of `style-src-attr` that allows this one style, by its SHA-256, and no other. */
export const HIDDEN_STYLE = "'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='";
