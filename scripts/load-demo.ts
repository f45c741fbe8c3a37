import { loadDemo } from "@/prisma/demo/demo";
import { loadScale } from "@/prisma/demo/scale";
import { endWith, fail } from "@/server/lifetime";

// Started by `npm run demo`: loads the demo content into an empty database, or adds the given number of applications.
const more = Number(process.argv[2] ?? 0);
function log(line: string) {
  return console.log(`  ${line}`);
}

endWith(async () => undefined);
const loaded = more > 0 ? loadScale(more, log) : loadDemo({ log });
loaded.then(() => process.send?.("ready"), fail);
