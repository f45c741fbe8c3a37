import { z } from "zod";
import { isId } from "@/lib/id/id";
import { ROLES } from "./member";

/** One of the three roles. */
export const roleSchema = z.enum(ROLES, "Choose one of the roles.");

const memberId = z.string().refine(isId, "This is not a member.");

export const changeRoleSchema = z.object({ userId: memberId, role: roleSchema });
export const removeMemberSchema = z.object({ userId: memberId });
