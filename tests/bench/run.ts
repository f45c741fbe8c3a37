import { loadScale } from "@/prisma/demo/scale";
import { measureList } from "./lists";
import { measureLog } from "./log";
import { measureMoves } from "./moves";
import { measurePages } from "./pages";
import { measureSweep } from "./sweep";

// One measurement on the database of DATABASE_URL, in a process of its own; the result goes to the parent.
const [name, count, size] = process.argv.slice(2);

async function measure(): Promise<unknown> {
  switch (name) {
    case "seed":
      return loadScale(Number(count), () => undefined, Number(size));
    case "moves":
      return measureMoves();
    case "log":
      return [await measureLog(Number(count))];
    case "list":
      return measureList();
    case "sweep":
      return [await measureSweep(Number(count))];
    case "pages":
      return measurePages();
    default:
      throw new Error(`nothing is measured under the name ${name}`);
  }
}

const found = await measure();
process.send?.({ found }, undefined, {}, () => process.exit(0));
