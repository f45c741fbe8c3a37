import { RadioGroup } from "@/components/ui/choice-field";
import { type Role, ROLE_MEANINGS, ROLE_NAMES, ROLES } from "@/lib/role/role";

/** One of the three roles, each with what it means. */
export function RoleField({ role }: { role: Role }) {
  return (
    <RadioGroup
      name="role"
      label="Role"
      defaultValue={role}
      choices={ROLES.toReversed().map((one) => ({
        value: one,
        label: ROLE_NAMES[one],
        hint: ROLE_MEANINGS[one],
      }))}
    />
  );
}
