import { runSession } from "./running/session";

// npm run dev [-- --reset] [-- --port NUMBER]
await runSession(process.argv.slice(2), true);
