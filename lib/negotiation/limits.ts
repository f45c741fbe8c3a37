/** The longest message with an offer, and the longest note with an ending. Characters. */
export const MAX_MESSAGE = 2000;
export const MAX_NOTE = 500;
