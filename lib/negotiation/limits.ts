/** How much may be said with an offer or its ending. Characters. */
export const MAX_MESSAGE = 2000;
export const MAX_NOTE = 500;
