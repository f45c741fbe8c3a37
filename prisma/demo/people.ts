import type { Role } from "@/lib/role/role";

/** Every demo account has this password. */
export const DEMO_PASSWORD = "green copper kettle";

export type DemoMember = { name: string; email: string; role: Role };
export type DemoBrand = { name: string; members: readonly [DemoMember, ...DemoMember[]] };

export const DEMO_BRANDS = [
  {
    name: "Fernwood",
    members: [
      { name: "Priya Nair", email: "priya@fernwood.example", role: "manager" },
      { name: "Eleanor Whitcombe", email: "eleanor@fernwood.example", role: "owner" },
      { name: "Tomás Álvarez", email: "tomas@fernwood.example", role: "reviewer" },
    ],
  },
  {
    name: "Nordlys",
    members: [
      { name: "Mateus Carvalho", email: "mateus@nordlys.example", role: "manager" },
      { name: "Ingrid Solheim", email: "ingrid@nordlys.example", role: "owner" },
      { name: "Leila Haddad", email: "leila@nordlys.example", role: "reviewer" },
    ],
  },
  {
    name: "Lumen & Sage",
    members: [
      { name: "Callum Fraser", email: "callum@lumenandsage.example", role: "manager" },
      { name: "Amara Osei", email: "amara@lumenandsage.example", role: "owner" },
      { name: "Yuki Mori", email: "yuki@lumenandsage.example", role: "reviewer" },
      { name: "Hannah Levi", email: "hannah@lumenandsage.example", role: "manager" },
    ],
  },
] as const satisfies readonly DemoBrand[];

export type BrandName = (typeof DEMO_BRANDS)[number]["name"];

/** The brand that `--scale` adds, with thousands of applicants in each campaign. */
export const SCALE_BRAND = {
  name: "Scale & Sons",
  members: [
    { name: "Ada Scale", email: "ada@scaleandsons.example", role: "owner" },
    { name: "Ben Scale", email: "ben@scaleandsons.example", role: "manager" },
    { name: "Cleo Scale", email: "cleo@scaleandsons.example", role: "reviewer" },
  ],
} as const satisfies DemoBrand;

/** The e-mail address with which an influencer of the demo signs in. */
export function emailOf(handle: string): string {
  return `${handle}@creators.example`;
}

type SignIn = {
  name: string;
  role: Role | "influencer";
  brand: string | null;
  email: string;
  password: string;
};

/** Who can sign in: every member of every brand, and two influencers in the middle of a negotiation. */
export const DEMO_SIGN_INS: readonly SignIn[] = [
  ...DEMO_BRANDS.flatMap(({ name: brand, members }) =>
    members.map((member) => ({ ...member, brand, password: DEMO_PASSWORD })),
  ),
  ...(
    [
      ["Maya Okafor", "mayacooks"],
      ["Sofía Herrera", "sofi.enruta"],
    ] as const
  ).map(([name, handle]) => ({
    name,
    role: "influencer" as const,
    brand: null,
    email: emailOf(handle),
    password: DEMO_PASSWORD,
  })),
];
