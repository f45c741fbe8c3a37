import { build } from "./running/build";
import { fail } from "./serving/lifetime";

// npm run build
await build().catch(fail);
