import { nothingThere } from "@/lib/api/answer";

// There is no API yet: every address under /api says so, to any method. A handler in a folder beside this one comes
// first. It brings its own guard, because the guard of the pages (proxy.ts) lets /api pass.
export const GET = nothingThere;
export const POST = nothingThere;
export const PUT = nothingThere;
export const PATCH = nothingThere;
export const DELETE = nothingThere;
export const OPTIONS = nothingThere;
