import { remembered } from '../remembered.ts';

/** Longer than any entry of a list is. */
const LONGEST = 60;

const PERSONAL = /@|https?:|www\.|^[\d\s()+./-]{7,}$|\p{N}{6,}/iu;

/** Whether a text can be an entry of a list that many leads share. What could tell of a person is none. */
export const isListWord: (text: string) => boolean = remembered(
  (text) => text.length > 0 && text.length <= LONGEST && !PERSONAL.test(text) && !text.includes('\n'),
);
