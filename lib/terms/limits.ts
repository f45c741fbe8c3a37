/** The limits of terms. The schema tells people about them, and the database's checks repeat them. */
export const MAX_ALTERNATIVES = 3; // in one offer (N17)
export const MAX_DELIVERABLES = 12; // lines
export const MAX_QUANTITY = 99; // pieces in a line
export const MAX_DAYS = 3650; // of a right, an exclusivity, a due date, a payment
export const MAX_BPS = 10_000; // hundredths of a percent: 100 %
export const MAX_GIFT_NAME = 120; // characters
export const MAX_VARIANT = 60; // characters
export const MAX_CATEGORY = 60; // characters
export const MAX_COUNTRIES = 30; // of one right
export const LAST_DAY = "2099-12-31"; // a date field accepts any year; a later one is a typo
