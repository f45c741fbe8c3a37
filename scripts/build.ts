import { fail } from "@/server/lifetime";
import { build } from "./running/build";

// npm run build
await build().catch(fail);
