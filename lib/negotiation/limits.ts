/** How much may be written into an offer or its ending. Characters, unless said otherwise. */
export const MAX_DELIVERABLES = 12; // lines
export const MAX_MESSAGE = 2000;
export const MAX_NOTE = 500;
export const MAX_GIFT_NAME = 120;
