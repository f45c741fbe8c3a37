import { z } from "zod";
import { isId } from "@/lib/id/id";
import { newPasswordSchema } from "@/lib/password/schema";
import { roleSchema } from "@/lib/role/schema";
import { emailSchema, nameSchema } from "@/lib/text/schema";

export const inviteSchema = z.object({ email: emailSchema, role: roleSchema });

/** Joining with a new account. Its e-mail address is the invitation's. */
export const joinSchema = z.object({ name: nameSchema("Enter your name."), password: newPasswordSchema });

export const revokeInviteSchema = z.object({
  inviteId: z.string().refine(isId, "This invitation does not exist."),
});
