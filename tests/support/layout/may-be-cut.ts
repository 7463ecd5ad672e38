/** Places where a text may be cut, each because all of it is to be read elsewhere. */
export const MAY_BE_CUT: Readonly<Record<string, string>> = {
  '.row *': 'A row of the list is a preview: the request is open with one key, and what is cut has a title.',
  '.feed-text': 'Texts of the feed are as long as strangers make them.',
};
