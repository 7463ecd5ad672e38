/** A text in pieces, so that what is read of it can be forgotten as it goes. */
export function* piecesOf(text: string, length = 65_536): Generator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
