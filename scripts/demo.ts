import { runSession } from "./running/session";

// npm run demo [-- --reset] [-- --scale NUMBER] [-- --port NUMBER]
await runSession(process.argv.slice(2), false);
