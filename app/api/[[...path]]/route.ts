import { nothingThere } from "@/lib/api/answer";

// There is no API yet: every address under /api answers so, however it is asked. A handler of its own, in a folder beside
// this one, is found first; it brings its own guard, as the one of the pages (proxy.ts) does not stand before it.
export const GET = nothingThere;
export const POST = nothingThere;
export const PUT = nothingThere;
export const PATCH = nothingThere;
export const DELETE = nothingThere;
export const OPTIONS = nothingThere;
