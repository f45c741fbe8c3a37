import { z } from "zod";
import { ROLES } from "./role";

/** One of the three roles. */
export const roleSchema = z.enum(ROLES, "Choose a role from the list.");
