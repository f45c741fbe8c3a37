import { multipart, type PostedFields, type requestOf } from "./forms";
import type { Request } from "./wire";

/** The genuine request of a browser, to be forged. */
export type Genuine = ReturnType<typeof requestOf>;
type Forgery = readonly [label: string, bend: (genuine: Genuine) => Request];

/** Headers of requests that come from where they must not. */
export const ELSEWHERE: readonly (readonly [string, Record<string, string | undefined>])[] = [
  ["no Origin", { origin: undefined }],
  ["no Origin and nothing else", { origin: undefined, "sec-fetch-site": undefined }],
  ["a foreign Origin", { origin: "http://evil.example" }],
  ["a foreign Origin from an old browser", { origin: "http://evil.example", "sec-fetch-site": undefined }],
  ["the Origin null", { origin: "null" }],
  ["an Origin that is not one", { origin: "::" }],
  ["an Origin that begins like ours", { origin: `http://localhost:${process.env.E2E_PORT}.evil.example` }],
  ["Sec-Fetch-Site: cross-site", { "sec-fetch-site": "cross-site" }],
  ["Sec-Fetch-Site: same-site", { "sec-fetch-site": "same-site" }],
  ["Sec-Fetch-Site: none", { "sec-fetch-site": "none" }],
];

function withBody(genuine: Genuine, body: string, type?: string): Request {
  return {
    ...genuine,
    body,
    headers: { ...genuine.headers, ...(type === undefined ? {} : { "content-type": type }) },
  };
}

function withParts(genuine: Genuine, parts: PostedFields): Request {
  const { type, body } = multipart(parts);
  return withBody(genuine, body, type);
}

/** The same call with other arguments. */
function withArguments(genuine: Genuine, json: string, ...more: PostedFields): Request {
  return withParts(genuine, [...genuine.parts.filter(([name]) => name !== "0"), ...more, ["0", json]]);
}

function textOf({ body }: Genuine): string {
  return String(body);
}

/** What no browser sends and no server can read. It is refused before anything is done. */
export const BROKEN: readonly Forgery[] = [
  ["half of it", (genuine) => withBody(genuine, textOf(genuine).slice(0, textOf(genuine).length / 2))],
  ["all of it except the end", (genuine) => withBody(genuine, textOf(genuine).replace(/--\r\n$/, ""))],
  ["nothing at all", (genuine) => withBody(genuine, "")],
  [
    "another boundary",
    (genuine) => withBody(genuine, textOf(genuine), "multipart/form-data; boundary=other"),
  ],
  ["no boundary", (genuine) => withBody(genuine, textOf(genuine), "multipart/form-data")],
  ["noise", (genuine) => withBody(genuine, "\u0000\ufffd\u0007".repeat(500))],
  ["noise instead of text", (genuine) => withBody(genuine, "\u0000noise", "text/plain")],
  ["no arguments in a text", (genuine) => withBody(genuine, "[]", "text/plain")],
  ["no form in a text", (genuine) => withBody(genuine, '["x",[["email","x"]]]', "text/plain;charset=UTF-8")],
  ["null in a text", (genuine) => withBody(genuine, "null", "text/plain")],
  ["JSON", (genuine) => withBody(genuine, "{}", "application/json")],
  ["an address's encoding", (genuine) => withBody(genuine, "a=b", "application/x-www-form-urlencoded")],
  [
    "no arguments",
    (genuine) =>
      withParts(
        genuine,
        genuine.parts.filter(([name]) => name !== "0"),
      ),
  ],
  [
    "a field's name without end",
    (genuine) => withParts(genuine, [["x".repeat(50_000), "x"], ...genuine.parts]),
  ],
  [
    "invisible characters in a field's name",
    (genuine) => withParts(genuine, [["_1_a\u0000b", "x"], ...genuine.parts]),
  ],
  [
    "a part with a long head",
    (genuine) => withParts(genuine, [[`a"\r\nX-A: "${"y".repeat(50_000)}`, "x"], ...genuine.parts]),
  ],
  ["arguments that are not JSON", (genuine) => withArguments(genuine, "[{")],
  ["arguments that are not a list", (genuine) => withArguments(genuine, "null")],
  ["arguments that are a text", (genuine) => withArguments(genuine, '"$K1"')],
  ["arguments of an object", (genuine) => withArguments(genuine, '{"length":2}')],
  ["a part that is not there", (genuine) => withArguments(genuine, '["$@7","$K1"]')],
  ["a function of the server", (genuine) => withArguments(genuine, '["$F7","$K1"]')],
  [
    "a function it names",
    (genuine) => withArguments(genuine, '["$F7","$K1"]', ["7", '{"id":"x#y","bound":null}']),
  ],
  ["the way to a prototype", (genuine) => withArguments(genuine, '["$0:__proto__:then","$K1"]')],
  [
    "the way to a constructor",
    (genuine) => withArguments(genuine, '["$7:constructor:constructor","$K1"]', ["7", "[]"]),
  ],
  ["a map of itself", (genuine) => withArguments(genuine, '["$Q7","$K1"]', ["7", '["$Q7"]'])],
  ["a blob", (genuine) => withArguments(genuine, '["$B7","$K1"]')],
  ["a stream", (genuine) => withArguments(genuine, '["$R7","$K1"]')],
  ["an iterator", (genuine) => withArguments(genuine, '["$x7","$K1"]')],
  ["a number without end", (genuine) => withArguments(genuine, `["$n${"9".repeat(50_000)}","$K1"]`)],
  ["a number that is not one", (genuine) => withArguments(genuine, '["$nx","$K1"]')],
  ["bytes that are not there", (genuine) => withArguments(genuine, '["$O7","$K1"]')],
  ["no form", (genuine) => withArguments(genuine, '[{"status":"idle"},"x"]')],
  ["a list instead of a form", (genuine) => withArguments(genuine, '[{"status":"idle"},[["email","x"]]]')],
  ["a great depth", (genuine) => withArguments(genuine, `${"[".repeat(60_000)}${"]".repeat(60_000)}`)],
  ["a great width", (genuine) => withArguments(genuine, JSON.stringify(Array(30_000).fill(1)))],
  [
    "more than a body may hold",
    (genuine) => withArguments(genuine, JSON.stringify(["x".repeat(300_000), "$K1"])),
  ],
  ["far more than that", (genuine) => withBody(genuine, "x".repeat(3_000_000))],
  [
    "no length",
    (genuine) => ({ ...genuine, headers: { ...genuine.headers, "transfer-encoding": "chunked" } }),
  ],
  [
    "an unknown action",
    (genuine) => ({ ...genuine, headers: { ...genuine.headers, "next-action": `60${"a".repeat(40)}` } }),
  ],
  [
    "an action of every object",
    (genuine) => ({ ...genuine, headers: { ...genuine.headers, "next-action": "toString" } }),
  ],
  ["another method", (genuine) => ({ ...genuine, method: "PUT" })],
  ["an unknown method", (genuine) => ({ ...genuine, method: "PROPFIND" })],
];

function withField(genuine: Genuine, field: string, value: string): Request {
  return withParts(
    genuine,
    genuine.parts.map(([name, kept]) => [name, name === field ? value : kept] as const),
  );
}

/** The same for forms that a browser posts without scripts. */
export const BROKEN_PLAINLY: readonly Forgery[] = [
  ["half of it", (genuine) => withBody(genuine, textOf(genuine).slice(0, textOf(genuine).length / 2))],
  ["nothing at all", (genuine) => withBody(genuine, "")],
  ["no boundary", (genuine) => withBody(genuine, textOf(genuine), "multipart/form-data")],
  ["an action that is not JSON", (genuine) => withField(genuine, "$ACTION_1:0", "{")],
  ["an action that is nothing", (genuine) => withField(genuine, "$ACTION_1:0", "null")],
  ["an unknown action", (genuine) => withField(genuine, "$ACTION_1:0", '{"id":"x","bound":null}')],
  [
    "an action of every object",
    (genuine) => withField(genuine, "$ACTION_1:0", '{"id":"toString","bound":"$@1"}'),
  ],
  ["a state that is not JSON", (genuine) => withField(genuine, "$ACTION_1:1", "[")],
  ["a state that is nothing", (genuine) => withField(genuine, "$ACTION_1:1", "null")],
  ["a state that is nowhere", (genuine) => withField(genuine, "$ACTION_1:1", '["$@9"]')],
  ["a state out of a prototype", (genuine) => withField(genuine, "$ACTION_1:1", '["$0:__proto__:then"]')],
  ["a reference to nothing", (genuine) => withField(genuine, "$ACTION_1:0", '{"id":"x","bound":"$@7"}')],
];
