import { may, type Permission, type Role, ROLE_NAMES, rolesWho, roleWithArticle } from "@/lib/role/role";

/** Who is asking, and their place: a brand's member, an influencer, or neither. `Person` fits. */
type Asking = {
  readonly name: string;
  readonly brand: { readonly name: string; readonly scope: { readonly role: Role } } | null;
  readonly influencer: object | null;
};

/** Why somebody may not see a page, in words, and the way on. It depends on the person alone, never on the address. */
export type Denial = { title: string; sentence: string; href: string; label: string };

const TO_NEGOTIATIONS = { href: "/negotiations", label: "Go to your negotiations" };
const TO_CAMPAIGNS = { href: "/campaigns", label: "Go to your campaigns" };
const TO_ACCOUNT = { href: "/account", label: "Go to your account" };

/** Why this person may not see a page of brands that needs this permission; null if they may. */
export function noBrand({ name, brand, influencer }: Asking, permission: Permission): Denial | null {
  if (brand !== null && may(brand.scope.role, permission)) return null;
  if (brand !== null) {
    return {
      title: "Your role doesn’t allow this",
      sentence: `You’re ${roleWithArticle(brand.scope.role)} at ${brand.name}, and this is for ${plural(rolesWho(permission))}. An owner can change your role.`,
      ...TO_CAMPAIGNS,
    };
  }
  return influencer !== null
    ? {
        title: "This is for brands",
        sentence: `You’re signed in as ${name}, an influencer. Only members of a brand can do this.`,
        ...TO_NEGOTIATIONS,
      }
    : {
        title: "You’re not in a brand",
        sentence:
          "Only members of a brand can do this. If you were a member, you left or an owner removed you: ask an owner for a new invitation.",
        ...TO_ACCOUNT,
      };
}

/** Why this person may not see a page of influencers; null if they may. */
export function noInfluencer({ name, brand, influencer }: Asking): Denial | null {
  if (influencer !== null) return null;
  return {
    title: "This is for influencers",
    sentence: `You’re signed in as ${name}${brand === null ? "" : ` of ${brand.name}`}. Only influencers can do this.`,
    ...(brand === null ? TO_ACCOUNT : TO_CAMPAIGNS),
  };
}

/** "owners and managers" */
function plural(roles: readonly Role[]): string {
  return roles.map((role) => `${ROLE_NAMES[role].toLowerCase()}s`).join(" and ");
}
