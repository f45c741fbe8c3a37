import { nothingThere } from "@/lib/api/answer";

// There is no API yet: every address under /api says so, whatever the method. A handler in a folder beside this one
// takes precedence. It brings its own guard, because the pages' guard (proxy.ts) lets /api through.
export const GET = nothingThere;
export const POST = nothingThere;
export const PUT = nothingThere;
export const PATCH = nothingThere;
export const DELETE = nothingThere;
export const OPTIONS = nothingThere;
