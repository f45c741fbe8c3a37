import { z } from "zod";
import { isId } from "@/lib/id/id";
import { roleSchema } from "@/lib/role/schema";

const memberId = z.string().refine(isId, "This is not a member.");

export const changeRoleSchema = z.object({ userId: memberId, role: roleSchema });
export const removeMemberSchema = z.object({ userId: memberId });
