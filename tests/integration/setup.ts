import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

// Each test file gets a database of its own, copied from the migrated template before anything of ours is imported.
const template = new URL(inject("templateUrl"));
const own = new URL(template);
own.pathname = `test_${randomBytes(6).toString("hex")}`;

const client = new pg.Client({ connectionString: new URL("/postgres", template).href });
await client.connect();
await client.query(`create database ${own.pathname.slice(1)} template ${template.pathname.slice(1)}`);
await client.end();

process.env.DATABASE_URL = own.href;
