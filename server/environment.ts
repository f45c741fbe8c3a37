import { existsSync } from "node:fs";
import path from "node:path";

// Imported first by the commands that run in production: the variables of a .env file, unless the environment sets
// them.
const file = path.join(import.meta.dirname, "..", ".env");
if (existsSync(file)) process.loadEnvFile(file);
