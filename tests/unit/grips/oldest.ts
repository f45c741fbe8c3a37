import { engines } from "@/package.json";

/** Whether this is the oldest Node.js that Parley supports: what it does right, all do, and a grip on it can go. */
export const IS_OLDEST =
  Number.parseInt(process.versions.node, 10) === Number.parseInt(engines.node.replace(">=", ""), 10);
