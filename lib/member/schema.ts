import { z } from "zod";
import { isId } from "@/lib/id/id";
import { roleSchema } from "@/lib/role/schema";

const memberId = z.string().refine(isId, "This member does not exist.");

export const changeRoleSchema = z.object({ userId: memberId, role: roleSchema });
export const removeMemberSchema = z.object({ userId: memberId });
