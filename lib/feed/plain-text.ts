import { cleanLines } from './clean-text.ts';
import { decodeEntities } from './html-entities.ts';
import { LIMITS } from './limits.ts';

/** Elements of HTML that messages have. Others stay: `<zoe@example.org>` and `a < b > c` are no markup. */
const TAG =
  /<!--|<(\/?)(a|abbr|address|article|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|img|input|ins|label|li|link|meta|o:p|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul)(?:\s[^<>]*)?\/?>/gi;

const ENDS_LINE = /^(?:br|p|div|li|tr|h[1-6]|hr|ul|ol|table|blockquote|dd|dt|pre|section|article|address)$/;

/** Their content is no text. */
const SILENT = /^(?:script|style|head|title)$/;

const NAMED_REFERENCE = /&(?:#x?[\da-f]+|[a-z]+\d?);/i;

/** From the first blank of a row on: begun at each of them, a hundred thousand would take half a minute. */
const BEFORE_LINE_END = /(?<![ \t\u00A0])[ \t\u00A0]+\n/g;

/**
 * A message without markup. Only what was HTML is treated as HTML: in a plain message, spaces and line ends are
 * the buyer's own.
 */
export function plainText(message: string): string {
  const text = message.length > LIMITS.messageLength ? `${message.slice(0, LIMITS.messageLength)}…` : message;
  const stripped = withoutTags(text);
  // Feeds that escape twice leave references behind in plain messages, too.
  const decoded = NAMED_REFERENCE.test(stripped) ? decodeEntities(stripped) : stripped;
  return cleanLines(decoded.replace(BEFORE_LINE_END, '\n').replace(/\n{3,}/g, '\n\n'));
}

/** One pass over the tags, so that no input takes longer than its length. */
function withoutTags(text: string): string {
  let plain = '';
  let from = 0;
  let silent: string | null = null;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const [tag, slash, name = ''] = match;
    if (silent === null) plain += text.slice(from, match.index);
    from = TAG.lastIndex;
    if (tag === '<!--') {
      const end = text.indexOf('-->', from);
      from = end < 0 ? text.length : end + 3;
      TAG.lastIndex = from;
      continue;
    }
    const element = name.toLowerCase();
    if (silent === element && slash) silent = null;
    else if (silent === null && SILENT.test(element) && !slash) silent = element;
    if (silent === null && ENDS_LINE.test(element) && (slash || /^[bh]r$/.test(element))) plain += '\n';
  }
  return silent === null ? plain + text.slice(from) : plain;
}
