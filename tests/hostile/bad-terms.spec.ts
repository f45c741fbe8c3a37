import {
  applyFields,
  brandPage,
  campaignFields,
  moveFields,
  newCampaign,
  newDeal,
  termsFields,
} from "./deals";
import { formKeyOn, having, post, type PostedFields, WAYS, wordFor } from "./forms";
import { expect, test, written } from "./hostile";
import { newKey, type World } from "./people";
import { expectSound } from "./sound";

// Terms and conditions that no rule allows: each is refused with a sentence beside its field, what was typed comes back,
// and nothing is written.

/** What is posted instead, the field beside which it is refused, and the sentence there. */
type Bad = readonly [
  label: string,
  bend: (fields: PostedFields) => PostedFields,
  field: string,
  sentence: RegExp,
];

/** Fields that a page does not have, because the campaign fixes them or its date is locked: only a forged form has them. */
const FORGED: Record<string, RegExp> = {
  "an application": /exclusivityDays$/,
  "a counteroffer": /exclusivityDays$/,
  "the settings of an open campaign": /^zone$/,
};

function but(...changed: PostedFields) {
  return (fields: PostedFields): PostedFields => having(fields, ...changed);
}

/** A campaign in which only exclusivity is fixed. */
const MOSTLY_OPEN: PostedFields = [
  ["term.deliverables", "open"],
  ["term.rights", "open"],
  ["term.payment", "open"],
  ["term.exclusivity", "fixed"],
  ["fixed.exclusivityDays", "14"],
  ["fixed.exclusivityCategory", "cookware"],
];

/** The same with a further alternative in this place, at this fee. */
function alternative(place: number, fee: string, ...changed: PostedFields): PostedFields {
  const terms = having(termsFields(fee), ...changed).filter(([name]) => name !== "message");
  return [
    ["alternative", String(place)],
    ...terms.map(([name, value]) => [`${place}.${name}`, value] as const),
  ];
}
function also(...further: PostedFields[]) {
  return (fields: PostedFields): PostedFields => [...fields, ...further.flat()];
}

const YESTERDAY = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

const BAD_TERMS: readonly Bad[] = [
  [
    "no terms",
    (fields) => fields.filter(([name]) => !termsFields("1").some(([term]) => term === name)),
    "fee",
    /./,
  ],
  ["two equal alternatives", also(alternative(2, "1,050")), "2.fee", /^This is the same as the lead\./],
  [
    "a third equal to the second",
    also(alternative(2, "1,060"), alternative(3, "1,060")),
    "3.fee",
    /^This is the same as alternative 2\./,
  ],
  [
    "a fixed term changed",
    but(["exclusivityDays", "15"]),
    "exclusivityDays",
    /^Exclusivity: the campaign fixes this term/,
  ],
  [
    "a fixed term changed in an alternative",
    also(alternative(2, "1,060", ["exclusivityCategory", "bakeware"])),
    "2.exclusivityDays",
    /^Exclusivity: the campaign fixes this term/,
  ],
  ["due in 0 days", but(["deliverable.0.dueDays", "0"]), "deliverable.0.dueDays", /1 to 3650\.$/],
  ["due in 100,000 days", but(["deliverable.0.dueDays", "100000"]), "deliverable.0.dueDays", /1 to 3650\.$/],
  ["due on 30 February", but(["deliverable.0.dueOn", "2027-02-30"]), "deliverable.0.dueOn", /valid date\.$/],
  [
    "due on a day that is past",
    but(["deliverable.0.dueOn", YESTERDAY]),
    "deliverable.0.dueOn",
    /has passed\.$/,
  ],
  [
    "due twice",
    but(["deliverable.0.dueDays", "5"], ["deliverable.0.dueOn", "2027-02-01"]),
    "deliverable.0.dueOn",
    /not both\.$/,
  ],
  [
    "a territory that is no country",
    but(["right.paid.territory", "Germany, Atlantis"]),
    "right.paid.territory",
    /^“Atlantis” isn’t a country we know\./,
  ],
  ["a deposit of 101 %", but(["deposit", "101"]), "deposit", /from 0 to 100/],
  [
    "a deposit of 101 % in an alternative",
    also(alternative(2, "1,060", ["deposit", "101"])),
    "2.deposit",
    /from 0 to 100/,
  ],
  [
    "a territory that is no country in an alternative",
    also(alternative(2, "1,060", ["right.organic.territory", "EU"])),
    "2.right.organic.territory",
    /^“EU” isn’t a country we know\./,
  ],
];

const BAD_COUNTERS: readonly Bad[] = [
  ["what stands already", but(["fee", "1,200"]), "fee", /^This is the same as the offer you are answering\./],
];

const BAD_CONDITIONS: readonly Bad[] = [
  ["a decision date that is past", but(["decideOn", YESTERDAY]), "decideOn", /./],
  [
    "a decision date before the last day to apply",
    but(["applyBy", "2027-03-02"], ["decideOn", "2027-03-01"]),
    "decideOn",
    /./,
  ],
  ["a decision date on 30 February", but(["decideOn", "2027-02-30"]), "decideOn", /^Enter a date\.$/],
  ["a time zone of no place", but(["zone", "Atlantis/Capital"]), "zone", /^Choose a time zone/],
  ["a fixed deposit of 101 %", but(["fixed.deposit", "101"]), "fixed.deposit", /from 0 to 100/],
  [
    "a fixed territory that is no country",
    but(
      ["term.rights", "fixed"],
      ["fixed.right.paid.days", "30"],
      ["fixed.right.paid.territory", "Atlantis"],
    ),
    "fixed.right.paid.territory",
    /^“Atlantis” isn’t a country we know\./,
  ],
  [
    "a fixed due in 100,000 days",
    but(
      ["term.deliverables", "fixed"],
      ["fixed.deliverable.0.kind", "instagram.reel"],
      ["fixed.deliverable.0.quantity", "1"],
      ["fixed.deliverable.0.dueDays", "100000"],
    ),
    "fixed.deliverable.0.dueDays",
    /1 to 3650\.$/,
  ],
];

/** A form that would succeed, and the page it is on. */
type Form = { action: string; page: string; fields: PostedFields; cookie: string | undefined };

const FORMS: Record<string, { all: readonly Bad[]; prepare(world: World): Promise<Form> }> = {
  "an application": {
    all: BAD_TERMS,
    prepare: async (world) => {
      const campaignId = await newCampaign(world, { but: MOSTLY_OPEN });
      const { cookie } = world.people.influencer;
      const fields = having(applyFields(campaignId), ["fee", "1,050"]);
      return { action: "applyToCampaign", page: `/opportunities/${campaignId}`, fields, cookie };
    },
  },
  "a counteroffer": {
    all: [...BAD_TERMS, ...BAD_COUNTERS],
    prepare: async (world) => {
      const deal = await newDeal(world, { but: MOSTLY_OPEN });
      const { cookie } = world.people.manager;
      const fields = [...moveFields(deal, 0), ...termsFields("1,050")];
      return { action: "sendCounteroffer", page: `${brandPage(deal)}?move=counter`, fields, cookie };
    },
  },
  "a campaign": {
    all: BAD_CONDITIONS,
    prepare: ({ people, mark }) => {
      const fields: PostedFields = [
        ...campaignFields(`Campaign ${mark}`),
        ["key", newKey()],
        ["intent", "open"],
      ];
      return Promise.resolve({
        action: "createCampaign",
        page: "/campaigns/new",
        fields,
        cookie: people.manager.cookie,
      });
    },
  },
  "the settings of an open campaign": {
    all: [
      ...BAD_CONDITIONS,
      [
        "another decision date",
        but(["decideOn", "2027-03-01"]),
        "decideOn",
        /locked since the campaign opened\.$/,
      ],
    ],
    prepare: async (world) => {
      const campaignId = await newCampaign(world);
      const fields: PostedFields = [["campaignId", campaignId], ...campaignFields(`Campaign ${world.mark}`)];
      const { cookie } = world.people.manager;
      return { action: "editCampaign", page: `/campaigns/${campaignId}/settings`, fields, cookie };
    },
  },
};

for (const [name, { all, prepare }] of Object.entries(FORMS)) {
  test(`${name} with bad terms is refused beside the field, and nothing typed is lost`, async ({ world }) => {
    const { action, page, fields, cookie } = await prepare(world);
    const formKey = await formKeyOn(page, action, cookie);
    for (const [label, bend, field, sentence] of all)
      for (const way of WAYS) {
        const sent = bend(fields);
        const wrote = await written(world, async () => {
          const { answer, state } = await post(action, { page, fields: sent, cookie, way, formKey });
          expectSound(answer, label);
          if (way === "plain") {
            if (!FORGED[name]?.test(field))
              expect.soft(shownIn(answer.body), label).toMatch(inPage(sentence));
            return;
          }
          expect.soft(state?.status, `${label}: ${answer.body.slice(0, 300)}`).toBe("invalid");
          if (state?.status !== "invalid") return;
          expect.soft(state.fields[field], `${label}: ${JSON.stringify(state.fields)}`).toMatch(sentence);
          for (const [typed, value] of sent) expect.soft(state.values[typed], label).toContain(value);
        });
        expect.soft(wrote, label).toBe(false);
      }
  });
}

/** The text of a page, without tags. */
function shownIn(body: string): string {
  return body.replace(/<[^>]*>/g, "\n");
}

/** A sentence somewhere in a page, on lines of its own. */
function inPage(sentence: RegExp): RegExp {
  return new RegExp(sentence.source, "m");
}

test("four alternatives are refused as too many, and nothing is written", async ({ world }) => {
  const deal = await newDeal(world, { but: MOSTLY_OPEN });
  const four = [2, 3, 4].map((place) => alternative(place, `1,0${place}0`));
  const fields = [...moveFields(deal, 0), ...also(...four)(termsFields("1,050"))];
  const wrote = await written(world, async () => {
    const { cookie } = world.people.manager;
    const outcome = await post("sendCounteroffer", { page: brandPage(deal), fields, cookie });
    expectSound(outcome.answer, "four alternatives");
    expect(wordFor(outcome)).toBe("too-many-alternatives");
  });
  expect(wrote).toBe(false);
});

test("three alternatives are taken, in an application and in its answer", async ({ world }) => {
  const three = also(alternative(2, "1,060"), alternative(3, "990", ["commission", "5"]));
  const campaignId = await newCampaign(world, { but: MOSTLY_OPEN });
  const applied = await post("applyToCampaign", {
    page: `/opportunities/${campaignId}`,
    fields: three(applyFields(campaignId)),
    cookie: world.people.influencer.cookie,
  });
  expect(wordFor(applied), applied.answer.body.slice(0, 500)).toBe("led");
  const deal = { campaignId, applicationId: applied.led?.split("/").at(-1) ?? "" };
  const countered = await post("sendCounteroffer", {
    page: brandPage(deal),
    fields: [...moveFields(deal, 0), ...three(termsFields("900"))],
    cookie: world.people.manager.cookie,
  });
  expect(wordFor(countered), countered.answer.body.slice(0, 500)).toBe("done");
});
