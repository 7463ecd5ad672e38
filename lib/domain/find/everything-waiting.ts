import type { LeadQuery } from './query.ts';

/** The query of a popup that was just opened. Apart from the schemas, which no page needs. */
export const everythingWaiting: LeadQuery = {
  box: 'waiting',
  words: '',
  marketplaces: [],
  types: [],
  countries: [],
  connections: [],
  age: 'any',
  mine: false,
};
