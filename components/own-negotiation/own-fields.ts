import type { Fields, Line } from "@/components/grouped-list/packing";
import { NEGOTIATION_FIELDS } from "@/components/negotiation/negotiation-fields";

const OWN = ["campaign", "brand", "brandId"] as const;
type Field = (typeof OWN)[number] | (typeof NEGOTIATION_FIELDS)[number];

/** What a row of an influencer's negotiations shows. */
export const OWN_FIELDS: Fields<Field> = ["id", ...OWN, ...NEGOTIATION_FIELDS];

export type OwnLine = Line<Field>;
