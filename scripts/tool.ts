import { endWith, fail } from "@/server/lifetime";
import { prepareFor } from "./testing/needs";
import { endSteps, runStep } from "./testing/step";

// npm run lint, test:unit, test:integration and test:browser: prepares what one tool needs, then runs it. Arguments
// after `--` go to the tool. package.json starts this script with `exec`, because npm passes a signal to its shell,
// and the shell passes it to nobody.
const [tool = "", ...args] = process.argv.slice(2);
endWith(endSteps);
await prepareFor(tool).catch(fail);
const { ok } = await runStep({ name: tool, command: [tool, ...args], live: true });
process.exit(ok ? 0 : 1);
