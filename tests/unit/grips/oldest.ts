import { engines } from "@/package.json";

/** Whether this is the oldest Node.js that Parley supports. What works there works on all, and its grip can go. */
export const IS_OLDEST =
  Number.parseInt(process.versions.node, 10) === Number.parseInt(engines.node.replace(">=", ""), 10);
