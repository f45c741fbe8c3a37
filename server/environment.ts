import { existsSync } from "node:fs";
import path from "node:path";

// Imported first by the commands that run in production: what a .env file says holds unless the environment says otherwise.
const file = path.join(import.meta.dirname, "..", ".env");
if (existsSync(file)) process.loadEnvFile(file);
