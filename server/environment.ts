import { existsSync } from "node:fs";
import path from "node:path";

// The commands that run in production import this first. It loads the variables of a .env file, except those that the
// environment already sets.
const file = path.join(import.meta.dirname, "..", ".env");
if (existsSync(file)) process.loadEnvFile(file);
