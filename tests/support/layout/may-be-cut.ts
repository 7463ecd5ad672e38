/** Places where a text may be cut, each because all of it is to be read elsewhere. */
const REASONS: Readonly<Record<string, string>> = {
  '.row *': 'A row of the list is a preview: one key opens the request.',
  '.find__words': 'The icons say the same, and the buttons have titles.',
  '.feed-text': 'Texts of a feed are as long as strangers make them.',
  '.fields__cut, .fields__cut *': 'Three lines of a value of the feed are enough to see what it is.',
  '.spare__values li': 'The same.',
  '.sources .select': 'Names of places in a feed are as long as the feed makes them; the list shows them whole.',
  '.words .select': 'The longest choices of a narrow table; its list shows them whole.',
  '.undo__who': 'Whom an act was about is in the history.',
};

export const MAY_BE_CUT: readonly string[] = Object.keys(REASONS);
