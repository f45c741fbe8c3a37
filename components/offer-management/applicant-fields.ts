import type { Fields, Line } from "@/components/grouped-list/packing";
import { NEGOTIATION_FIELDS } from "@/components/negotiation/negotiation-fields";

const APPLICANT = ["name", "handle", "channels", "followers", "engaged"] as const;
type Field = (typeof APPLICANT)[number] | (typeof NEGOTIATION_FIELDS)[number];

/** What a row of Offer Management shows. */
export const APPLICANT_FIELDS: Fields<Field> = ["id", ...APPLICANT, ...NEGOTIATION_FIELDS];

export type ApplicantLine = Line<Field>;
