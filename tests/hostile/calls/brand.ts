import type { ActionRow } from "../calls";
import { another, invite, newHandle, newMember } from "../people";
import { row } from "../store";
import { all, BY_OWNERS, PLACELESS_IN_BRANDS, SIGNED_OUT } from "./denials";

/** What can happen to the members of a brand. */
export const BRAND_CALLS: Readonly<Record<string, ActionRow>> = {
  inviteMember: {
    may: ["owner", "foreignOwner"], // each in their own brand
    denied: { ...SIGNED_OUT, ...all("not-allowed", "reviewer", "manager", ...PLACELESS_IN_BRANDS) },
    prepare: async () => ({
      page: "/members",
      fields: [
        ["email", `${newHandle()}@hostile.example`],
        ["role", "reviewer"],
      ],
    }),
    kinds: { email: "email", role: "choice" },
  },
  revokeInvite: {
    ...BY_OWNERS,
    prepare: async ({ people, brandId }) => {
      await invite(people.owner, "owner", `${newHandle()}@hostile.example`);
      const { id } = await row<{ id: string }>(
        "SELECT id FROM invite WHERE brand_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1",
        [brandId],
      );
      return { page: "/members", fields: [["inviteId", id]] };
    },
    kinds: { inviteId: "id" },
  },
  changeRole: {
    ...BY_OWNERS,
    prepare: async ({ people }) => ({
      page: "/members",
      fields: [
        ["userId", (await newMember(people.owner, "reviewer")).userId],
        ["role", "owner"],
      ],
    }),
    kinds: { userId: "id", role: "choice" },
  },
  removeMember: {
    ...BY_OWNERS,
    prepare: async ({ people }) => ({
      page: "/members",
      fields: [["userId", (await newMember(people.owner, "reviewer")).userId]],
    }),
    kinds: { userId: "id" },
  },
  leaveBrand: {
    may: ["reviewer", "manager", "owner"],
    denied: {
      ...SIGNED_OUT,
      ...all("not-allowed", ...PLACELESS_IN_BRANDS),
      foreignOwner: "last-owner", // of their own
    },
    prepare: async (world, who) => ({
      page: "/account?leave",
      fields: [],
      cookie: (await another(world, who)).cookie,
    }),
    kinds: {},
    bare: "same",
  },
};
