import { type FormProps, PersonForm } from "@/components/ui/form";
import { signedIn } from "@/lib/session/session";

/**
 * The form around a server action (see `PersonForm`). It says whom it was made for, and the action refuses it if somebody
 * else is signed in by then (`acting` in lib/session/session.ts).
 */
export async function ActionForm(props: FormProps) {
  const person = await signedIn();
  return <PersonForm {...props} person={person?.scope.userId ?? null} />;
}
