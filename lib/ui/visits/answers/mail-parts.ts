/** A pasted mail: its headers, where they were pasted too, and what the person wrote above what they answered to. */
export interface MailParts {
  /** By name in small letters; the first of each. */
  headers: ReadonlyMap<string, string>;
  own: string;
  /** All of it below the headers. */
  body: string;
}

const HEADER = /^([A-Za-z][A-Za-z-]{1,40}):[ \t]*(.*)$/;
/** Words of mail programs above what is answered to. Only the end of the line is looked at, which all of them share. */
const QUOTE_BEGINS = [
  /^\s*[-_]{5,}/,
  /^\s*-{2,}\s*\p{L}.*-{2,}\s*$/u,
  /^.{0,200}(wrote|schrieb|écrit|escribió|scritto|escreveu|написал\p{L}*|写道|のメール|さんが書きました)\s*[:：]\s*$/iu,
  /^\s*\*?(From|Von|De|Da|От|发件人|差出人)\*?\s*[:：]\s*\S/u,
  /** The beginning of a notice of ours, in whatever language. */
  /VirtualExpo.*(?<!\d)14(?!\d)/,
];

/** No such line is longer, and a pattern should meet none that is. */
const LONGEST_HEAD = 700;

export function mailParts(text: string): MailParts {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const { headers, end } = headersOf(lines);
  const body = lines.slice(end);
  const begins = body.findIndex((line) => QUOTE_BEGINS.some((pattern) => pattern.test(line.slice(0, LONGEST_HEAD))));
  const above = begins < 0 ? body : body.slice(0, begins);
  return { headers, own: above.filter((line) => !/^\s*[>|]/.test(line)).join('\n'), body: body.join('\n') };
}

/** Lines at the very beginning that look like headers, folded ones put together. They end with an empty line. */
function headersOf(lines: readonly string[]): { headers: Map<string, string>; end: number } {
  const headers = new Map<string, string>();
  let name = '';
  for (const [index, line] of lines.entries()) {
    const [, found, value = ''] = HEADER.exec(line) ?? [];
    if (found) {
      name = found.toLowerCase();
      if (!headers.has(name)) headers.set(name, value.trim());
    } else if (/^[ \t]+\S/.test(line) && name) {
      headers.set(name, `${headers.get(name)} ${line.trim()}`);
    } else {
      // Two at least: "Note: yes" is a sentence.
      return headers.size >= 2 ? { headers, end: index } : { headers: new Map(), end: 0 };
    }
  }
  return { headers: new Map(), end: 0 };
}

/** `<a1b2@mail.example>`. */
export const messageIdOf = ({ headers }: MailParts): string | null =>
  /^<[^<>\s]{3,990}>$/.exec(headers.get('message-id') ?? '')?.[0] ?? null;

/** When it was sent: ISO; null where it says nothing that can be read, or a day that has not come yet. */
export function sentAt({ headers }: MailParts, now: number): string | null {
  // RFC 5322 allows the zone's name in brackets behind its offset.
  const time = Date.parse((headers.get('date') ?? '').slice(0, 100).replace(/\s*\([^)]*\)\s*$/, ''));
  return time > Date.UTC(2000, 0) && time <= now ? new Date(time).toISOString() : null;
}
