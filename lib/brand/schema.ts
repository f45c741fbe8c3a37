import { z } from "zod";
import { newPasswordSchema, refusePasswordFlaw } from "@/lib/password/schema";
import { emailSchema, nameSchema } from "@/lib/text/schema";

/** A brand's sign-up: the brand and its first owner. */
export const signUpBrandSchema = z
  .object({
    brandName: nameSchema("Enter your brand's name."),
    name: nameSchema("Enter your name."),
    email: emailSchema,
    password: newPasswordSchema,
  })
  .superRefine(({ password, email, name, brandName }, context) =>
    refusePasswordFlaw(context, "password", password, [email, name, brandName]),
  );
