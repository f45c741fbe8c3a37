import { z } from "zod";
import { typedPassword } from "@/lib/password/schema";
import { emailSchema } from "@/lib/text/schema";

export const signInSchema = z.object({
  email: emailSchema,
  password: typedPassword("Enter your password."),
});
