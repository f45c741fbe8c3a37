import { z } from "zod";
import { newPasswordSchema, typedPassword } from "@/lib/password/schema";
import { nameSchema } from "@/lib/text/schema";

export const changePasswordSchema = z.object({
  currentPassword: typedPassword("Enter your current password."),
  newPassword: newPasswordSchema,
});

export const renameSchema = z.object({ name: nameSchema("Enter your name.") });
