import { endWith, fail } from "@/server/lifetime";
import { prepareFor } from "./testing/needs";
import { endSteps, runStep } from "./testing/step";

// npm run lint, test:unit, test:integration and test:browser: one tool, once what it needs is there. What follows `--`
// on the command line goes to the tool. package.json starts it by `exec`: npm passes a signal on to its shell, and the
// shell to nobody.
const [tool = "", ...args] = process.argv.slice(2);
endWith(endSteps);
await prepareFor(tool).catch(fail);
const { ok } = await runStep({ name: tool, command: [tool, ...args], live: true });
process.exit(ok ? 0 : 1);
