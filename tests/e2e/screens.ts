import type { App } from "./app";
import type { Player, Stage } from "./stage";

/** A screen or one of its states: who sees it, where, and how to get there. */
export type Screen = {
  name: string;
  as: keyof typeof PEOPLE;
  path: string | ((stage: Stage) => Promise<string>);
  act?: (app: App) => Promise<unknown>;
  /** What shows that this state was reached. */
  shows: string | RegExp;
};

const PEOPLE = {
  nobody: null,
  manager: "priya@fernwood.example",
  owner: "eleanor@fernwood.example",
  reviewer: "tomas@fernwood.example",
  "tight manager": "mateus@nordlys.example",
  "tight reviewer": "leila@nordlys.example",
  influencer: "sofi.enruta@creators.example",
} as const;

/** Somebody of the demo content, or nobody. */
export async function personFor(stage: Stage, as: Screen["as"]): Promise<Player | null> {
  const email = PEOPLE[as];
  return email === null ? null : stage.demoPerson(email);
}

function campaign(name: string, page: string) {
  return async (stage: Stage) => `/campaigns/${await stage.demoCampaign(name)}/${page}`;
}

type Wanted = Parameters<Stage["demoApplication"]>[1];
function drawer(name: string, wanted: Wanted, more = "") {
  return async (stage: Stage) =>
    `${await campaign(name, "offers")(stage)}?open=${await stage.demoApplication(name, wanted)}${more}`;
}
function page(name: string, wanted: Wanted, more = "") {
  return async (stage: Stage) =>
    `${await campaign(name, "offers")(stage)}/${await stage.demoApplication(name, wanted)}${more}`;
}
function own(name: string, more = "") {
  return async (stage: Stage) =>
    `/negotiations/${await stage.demoApplication(name, { handle: "sofi.enruta" })}${more}`;
}
function opportunity(name: string, more = "") {
  return async (stage: Stage) => `/opportunities/${await stage.demoCampaign(name)}${more}`;
}
/** The link says whose role it is, and ends with their e-mail address, which tells two of one name apart. */
function changeTomas(app: App) {
  return app.page.getByRole("link", { name: "Change Tomás Álvarez" }).click();
}

const AUTUMN = "Autumn Kitchen";
const MAYA = { handle: "mayacooks" };
const NEW = { standing: 0, isOpen: true };

const SIGNED_OUT: readonly Screen[] = [
  { name: "landing", as: "nobody", path: "/", shows: "reach agreement" },
  { name: "sign-in", as: "nobody", path: "/sign-in", shows: "New to Parley?" },
  {
    name: "sign-in with errors",
    as: "nobody",
    path: "/sign-in",
    act: (app) => app.press("Sign in"),
    shows: "Fix 2 fields to continue",
  },
  { name: "sign-up", as: "nobody", path: "/sign-up", shows: "Which side of the table are you on?" },
  { name: "sign-up of a brand", as: "nobody", path: "/sign-up/brand", shows: "Create a brand" },
  {
    name: "sign-up of a brand with errors",
    as: "nobody",
    path: "/sign-up/brand",
    act: (app) => app.press("Create the brand"),
    shows: "Fix 4 fields to continue",
  },
  {
    name: "sign-up of an influencer",
    as: "nobody",
    path: "/sign-up/influencer",
    shows: "Create your profile",
  },
  {
    name: "sign-up of an influencer with errors",
    as: "nobody",
    path: "/sign-up/influencer",
    act: (app) => app.press("Create my profile"),
    shows: "Fix 5 fields to continue",
  },
  {
    name: "unknown invitation",
    as: "nobody",
    path: "/invite/abc",
    shows: "We don’t recognise this invitation",
  },
  { name: "nothing there", as: "nobody", path: "/nowhere", shows: "Page not found" },
];

const BRAND: readonly Screen[] = [
  { name: "campaigns", as: "manager", path: "/campaigns", shows: AUTUMN },
  { name: "new campaign", as: "manager", path: "/campaigns/new", shows: "Products to give" },
  {
    name: "new campaign with errors",
    as: "manager",
    path: "/campaigns/new",
    act: (app) => app.press("Open for applications"),
    shows: /Fix \d+ fields to continue/,
  },
  {
    name: "settings of a draft",
    as: "manager",
    path: campaign("Winter Baking", "settings"),
    shows: "This is a draft",
  },
  { name: "settings", as: "manager", path: campaign(AUTUMN, "settings"), shows: "Close this campaign" },
  {
    name: "closing confirmation",
    as: "manager",
    path: campaign(AUTUMN, "settings?confirm=close"),
    shows: "for good?",
  },
  {
    name: "settings of a finalised campaign",
    as: "manager",
    path: campaign("Spring Table", "settings"),
    shows: "Pricing",
  },
  { name: "roster", as: "manager", path: campaign(AUTUMN, "roster"), shows: "What they deliver" },
  {
    name: "finalising confirmation",
    as: "manager",
    path: campaign(AUTUMN, "roster?confirm=finalise"),
    shows: "Finalise this roster for good?",
  },
  {
    name: "empty roster",
    as: "manager",
    path: campaign("Winter Baking", "roster"),
    shows: "No one is on the roster",
  },
  { name: "notifications", as: "manager", path: "/notifications", shows: "Waiting for you" },
  { name: "account", as: "manager", path: "/account", shows: "Signed-in browsers" },
  { name: "leaving a brand", as: "manager", path: "/account?leave=yes", shows: "You’ll lose access" },
  { name: "members seen by a manager", as: "manager", path: "/members", shows: "Owners invite members" },
  { name: "members", as: "owner", path: "/members", shows: "Invite a colleague" },
  {
    name: "a member's role",
    as: "owner",
    path: "/members",
    act: changeTomas,
    shows: "Save role",
  },
  {
    name: "removing a member",
    as: "owner",
    path: "/members",
    act: async (app) => {
      await changeTomas(app);
      await app.follow("Remove from the brand…");
    },
    shows: "will lose access right away",
  },
  {
    name: "an invitation made",
    as: "owner",
    path: "/members",
    act: async (app) => {
      await app.page.getByLabel("Their e-mail address").fill("colleague@example.test");
      await app.press("Create invite link");
    },
    shows: "Invite link",
  },
  {
    name: "not for a reviewer",
    as: "reviewer",
    path: "/campaigns/new",
    shows: "Your role doesn’t allow this",
  },
];

const OFFERS: readonly Screen[] = [
  { name: "Offer Management", as: "manager", path: campaign(AUTUMN, "offers"), shows: "Maya Okafor" },
  {
    name: "Offer Management unfolded",
    as: "manager",
    path: campaign(AUTUMN, "offers?expand=agreement-accepted&expand=no-agreement-reached&expand=expired"),
    shows: "Withdrawn",
  },
  {
    name: "Offer Management over budget",
    as: "tight manager",
    path: campaign("First Snow", "offers"),
    shows: "Committed",
  },
  {
    name: "nobody applied",
    as: "manager",
    path: campaign("Winter Baking", "offers"),
    shows: "No applications yet",
  },
  { name: "nobody matches", as: "manager", path: campaign(AUTUMN, "offers?q=zzz"), shows: "No matches" },
  {
    name: "a filter that cannot be read",
    as: "manager",
    path: campaign(AUTUMN, "offers?feeMin=lots"),
    shows: "Maya Okafor",
  },
  {
    name: "a filter's fields",
    as: "manager",
    path: campaign(AUTUMN, "offers"),
    act: (app) => app.openMenu("Status"),
    shows: "Apply",
  },
  { name: "drawer", as: "manager", path: drawer(AUTUMN, MAYA), shows: "Your turn." },
  { name: "drawer, profile", as: "manager", path: drawer(AUTUMN, MAYA, "&tab=profile"), shows: "Audience" },
  { name: "drawer, accepting", as: "manager", path: drawer(AUTUMN, MAYA, "&move=accept"), shows: "for good" },
  {
    name: "drawer, countering",
    as: "manager",
    path: drawer(AUTUMN, MAYA, "&move=counter"),
    shows: "Send counteroffer",
  },
  {
    name: "drawer, countering with errors",
    as: "manager",
    path: drawer(AUTUMN, MAYA, "&move=counter"),
    act: async (app) => {
      await app.form("Counteroffer").getByLabel("Fee", { exact: true }).fill("lots");
      await app.press("Send counteroffer");
    },
    shows: "Fix one field to continue",
  },
  {
    name: "drawer, countering with alternatives",
    as: "manager",
    path: drawer(AUTUMN, MAYA, "&move=counter&alternatives=3"),
    shows: "3 · Alternative",
  },
  {
    name: "drawer, countering with alternatives and errors",
    as: "manager",
    path: drawer(AUTUMN, MAYA, "&move=counter&alternatives=2"),
    act: async (app) => {
      await app.form("Counteroffer").getByLabel("Fee, alternative 2").fill("lots");
      await app.press("Send counteroffer");
    },
    shows: "Fix one field to continue",
  },
  {
    name: "drawer, accepting one of three",
    as: "manager",
    path: drawer(AUTUMN, { handle: "northlens" }, "&move=accept"),
    shows: "Accept this alternative",
  },
  {
    name: "drawer, declining",
    as: "manager",
    path: drawer(AUTUMN, MAYA, "&move=decline"),
    shows: "Budget mismatch",
  },
  {
    name: "drawer, declining with errors",
    as: "manager",
    path: drawer(AUTUMN, MAYA, "&move=decline"),
    act: (app) => app.press("Decline for good"),
    shows: "Choose a reason.",
  },
  {
    name: "drawer, waiting",
    as: "manager",
    path: drawer(AUTUMN, { handle: "noahmakes" }),
    shows: "Waiting for Noah.",
  },
  {
    name: "drawer, withdrawing",
    as: "manager",
    path: drawer(AUTUMN, { handle: "noahmakes" }, "&move=withdraw"),
    shows: "Withdraw for good",
  },
  {
    name: "drawer, final offer",
    as: "manager",
    path: drawer(AUTUMN, { handle: "amelie.eats" }),
    shows: "final offer",
  },
  {
    name: "drawer, accepted",
    as: "manager",
    path: drawer(AUTUMN, { ending: "accepted" }),
    shows: "Agreed at",
  },
  {
    name: "drawer, declined",
    as: "manager",
    path: drawer(AUTUMN, { ending: "declined" }),
    shows: "No agreement reached.",
  },
  { name: "drawer, expired", as: "manager", path: drawer(AUTUMN, { ending: "expired" }), shows: "Expired." },
  {
    name: "drawer of nobody",
    as: "manager",
    path: campaign(AUTUMN, "offers?open=0197a5c0-0000-7000-8000-000000000000"),
    shows: "Application not found",
  },
  {
    name: "accepting over budget",
    as: "tight manager",
    path: drawer("First Snow", NEW, "&move=accept"),
    shows: "Reason for going over budget",
  },
  {
    name: "a reviewer over budget",
    as: "tight reviewer",
    path: drawer("First Snow", NEW, "&move=accept"),
    shows: "Only a campaign manager can go over budget.",
  },
  {
    name: "application's own page",
    as: "manager",
    path: page(AUTUMN, MAYA),
    shows: "Terms of the standing offer",
  },
  {
    name: "application's own page, countering",
    as: "manager",
    path: page(AUTUMN, MAYA, "?move=counter"),
    shows: "Send",
  },
];

const INFLUENCER: readonly Screen[] = [
  { name: "opportunities", as: "influencer", path: "/opportunities", shows: "Weeknight Pans" },
  {
    name: "no opportunity matches",
    as: "influencer",
    path: "/opportunities?q=zzz",
    shows: "Nothing matches",
  },
  { name: "opportunity", as: "influencer", path: opportunity("Weeknight Pans"), shows: "Send application" },
  {
    name: "application with errors",
    as: "influencer",
    path: opportunity("Weeknight Pans"),
    act: (app) => app.press("Send application"),
    shows: /to continue\./,
  },
  {
    name: "application with an alternative",
    as: "influencer",
    path: opportunity("Weeknight Pans", "?alternatives=2"),
    shows: "2 · Alternative",
  },
  {
    name: "applied already",
    as: "influencer",
    path: opportunity(AUTUMN),
    shows: "You’ve applied to this campaign.",
  },
  { name: "applications are over", as: "influencer", path: opportunity("Trail Year"), shows: /over|applied/ },
  { name: "negotiations", as: "influencer", path: "/negotiations", shows: AUTUMN },
  {
    name: "negotiations unfolded",
    as: "influencer",
    path: "/negotiations?expand=agreement-accepted&expand=no-agreement-reached&expand=expired",
    shows: AUTUMN,
  },
  { name: "negotiation", as: "influencer", path: own(AUTUMN), shows: "Your turn." },
  {
    name: "negotiation, brief",
    as: "influencer",
    path: own(AUTUMN, "?tab=brief"),
    shows: "Open the campaign",
  },
  { name: "negotiation, accepting", as: "influencer", path: own(AUTUMN, "?move=accept"), shows: "for good" },
  {
    name: "negotiation, countering",
    as: "influencer",
    path: own(AUTUMN, "?move=counter"),
    shows: "Send counteroffer",
  },
  {
    name: "negotiation, declining",
    as: "influencer",
    path: own(AUTUMN, "?move=decline"),
    shows: "No reason given",
  },
  { name: "contracts", as: "influencer", path: "/contracts", shows: /Active|No contracts yet/ },
  { name: "profile", as: "influencer", path: "/profile", shows: "Your audience" },
  {
    name: "notifications of an influencer",
    as: "influencer",
    path: "/notifications",
    shows: /Unread|Nothing yet/,
  },
  {
    name: "not for an influencer",
    as: "influencer",
    path: "/campaigns",
    shows: "Only members of a brand can do this.",
  },
];

export const SCREENS: readonly Screen[] = [...SIGNED_OUT, ...BRAND, ...OFFERS, ...INFLUENCER];
