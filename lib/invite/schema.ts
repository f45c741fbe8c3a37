import { z } from "zod";
import { emailSchema, nameSchema, newPasswordSchema } from "@/lib/account/schema";
import { isId } from "@/lib/id/id";
import { roleSchema } from "@/lib/member/schema";

export const inviteSchema = z.object({ email: emailSchema, role: roleSchema });

/** Joining with a new account; its e-mail address is the invitation's own. */
export const joinSchema = z.object({ name: nameSchema("Enter your name."), password: newPasswordSchema });

export const revokeInviteSchema = z.object({
  inviteId: z.string().refine(isId, "This is not an invitation."),
});
