import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { createElement, useActionState } from "react";
import { renderToReadableStream } from "react-dom/server";
import { type FormState, IDLE } from "@/lib/form/form";
import { ROOT } from "@/scripts/running/inputs";

/** The React that Next.js ships for the traffic between browser and server. */
const PACKAGE = "next/dist/compiled/react-server-dom-turbopack";
const load = createRequire(import.meta.url);

/** What React in a browser sends when a form whose state was `state` is posted to its action. */
export function sentByScript(state: FormState, form: FormData): Promise<FormData> {
  const { encodeReply } = load(`${PACKAGE}/client.browser`) as {
    encodeReply(args: unknown[]): Promise<FormData>;
  };
  return encodeReply([state, form]);
}

/** The fields that React writes into a form for a browser that runs no scripts. */
export async function sentBeforeScripts(): Promise<FormData> {
  const { createServerReference } = load(`${PACKAGE}/client.node`) as {
    createServerReference(id: string, call: () => void): (state: FormState, form: FormData) => FormState;
  };
  const action = createServerReference("60aa", () => undefined);
  function Form() {
    return createElement("form", { action: useActionState(action, IDLE)[1] });
  }
  const page = await new Response(await renderToReadableStream(createElement(Form))).text();
  const form = new FormData();
  for (const [, name = "", value = ""] of page.matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
  ))
    form.append(name, value.replaceAll("&quot;", '"'));
  return form;
}

/** How React on a server fails on arguments that it cannot read: the error's name and own properties. */
export function failureOf(args: string): string {
  const script = `
    const { decodeReply } = require("${PACKAGE}/server.node");
    const form = new FormData();
    form.append("0", process.argv[1]);
    decodeReply(form, {}).then(
      () => console.log("read"),
      (error) => console.log(error.name, ...Object.keys(error)),
    );`;
  const conditions = "--conditions=react-server";
  return execFileSync(process.execPath, [conditions, "-e", script, args], {
    cwd: ROOT,
    encoding: "utf8",
  }).trim();
}
