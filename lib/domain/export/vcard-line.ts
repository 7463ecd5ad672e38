/** The most octets of a line, its end not counted: RFC 6350 3.2. */
const MOST = 75;

/** A line with its end, folded where it is too long: never within a character. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST) {
      lines.push(piece);
      // The space that says that a line goes on is part of the line.
      [piece, octets] = [' ', 1];
    }
    piece += character;
    octets += size;
  }
  lines.push(piece);
  return lines.map((one) => `${one}\r\n`).join('');
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
