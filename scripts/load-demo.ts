import { loadDemo } from "@/prisma/demo/demo";
import { endWith, fail } from "./serving/lifetime";

// Started by `npm run demo` on an empty database: load-demo.ts [NUMBER OF APPLICATIONS BESIDES]
const scale = process.argv[2] === undefined ? undefined : Number(process.argv[2]);

endWith(async () => undefined);
loadDemo({ scale, log: (line) => console.log(`  ${line}`) }).then(() => process.send?.("ready"), fail);
