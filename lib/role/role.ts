/**
 * What a member of a brand may be allowed to do. `actingBrand(permission)` checks it before a write, and `memberWho`
 * checks it again inside the write's statement.
 */
export type Permission =
  "review" | "run-campaigns" | "override-budget" | "finalise-roster" | "manage-members";

/** The roles, from the one that may do the most. */
export const ROLES = ["owner", "manager", "reviewer"] as const;
export type Role = (typeof ROLES)[number];

const REVIEWER: readonly Permission[] = ["review"];
const MANAGER: readonly Permission[] = [...REVIEWER, "run-campaigns", "override-budget", "finalise-roster"];
const OWNER: readonly Permission[] = [...MANAGER, "manage-members"];
const PERMISSIONS: Record<Role, readonly Permission[]> = {
  reviewer: REVIEWER,
  manager: MANAGER,
  owner: OWNER,
};

/** Whether a role allows something. The screens ask this, and the actions enforce it. */
export function may(role: Role, permission: Permission): boolean {
  return PERMISSIONS[role].includes(permission);
}

/** The roles that allow something, for the guard of a write. */
export function rolesWho(permission: Permission): Role[] {
  return ROLES.filter((role) => may(role, permission));
}

/** The names of the roles, and one sentence about each. */
export const ROLE_NAMES: Record<Role, string> = {
  owner: "Owner",
  manager: "Manager",
  reviewer: "Reviewer",
};
export const ROLE_MEANINGS: Record<Role, string> = {
  owner: "Does everything, and decides who is a member.",
  manager: "Reviews, runs campaigns and budgets, finalises rosters.",
  reviewer: "Reviews applicants and answers their offers within budget.",
};

/** "an owner", "a manager", "a reviewer". */
export function roleWithArticle(role: Role): string {
  return `${role === "owner" ? "an" : "a"} ${ROLE_NAMES[role].toLowerCase()}`;
}
