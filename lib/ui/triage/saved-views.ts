/** How many views can be kept; `MOST_VIEWS` of the background, without its schemas. */
export const MOST_SAVED = 30;
