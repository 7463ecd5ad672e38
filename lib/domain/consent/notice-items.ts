import { CODE_PLACE, daysOf, line } from '../notices/values.ts';
import type { ConsentSettings } from './settings.ts';
import type { AskChannel } from './standing.ts';

/** What a notice has to say: article 14(1) and (2), article 21(4), article 7(3), and what an answer needs. */
export type NoticeItem =
  | 'controller'
  | 'contact'
  | 'officer'
  | 'purposes'
  | 'channels'
  | 'basis'
  | 'categories'
  | 'recipients'
  | 'transfers'
  | 'storage'
  | 'rights'
  | 'withdrawal'
  | 'complaint'
  | 'source'
  | 'automated'
  | 'objection'
  | 'choice'
  | 'code'
  | 'form'
  /** A notice that only informs must not ask. */
  | 'no-question';

export interface NoticeCheck {
  text: string;
  kind: 'ask' | 'inform';
  channel: AskChannel;
  /** The name of the marketplace; null where it is not known. */
  marketplace: string | null;
}

/** What the settings lack, whatever the text will be. */
export function missingSettings(settings: ConsentSettings): NoticeItem[] {
  const { controller } = settings;
  const needed: [NoticeItem, string | readonly unknown[]][] = [
    ['controller', controller.name.trim() && controller.address.trim()],
    ['contact', controller.email.trim()],
    ['recipients', settings.recipients.trim()],
    ['transfers', settings.transfers.trim()],
    ['complaint', settings.authority.name.trim()],
  ];
  return needed.filter(([, value]) => value.length === 0).map(([item]) => item);
}

/**
 * What is missing in a notice. The text may have been changed by the user, and be in any language: what the settings say has
 * to be in it word for word, and everything else is found by the number of its article.
 */
export function missingItems(settings: ConsentSettings, check: NoticeCheck): NoticeItem[] {
  const missing = new Set<NoticeItem>(missingSettings(settings));
  const said = checksOf(settings, check);
  for (const [item, isThere] of said) if (!isThere) missing.add(item);
  return [...missing];
}

type Checks = [NoticeItem, boolean][];

function checksOf(settings: ConsentSettings, check: NoticeCheck): Checks {
  const has = lookUp(check.text);
  const bare = withoutValues(check.text, settings);
  const { controller, officer, authority, periods } = settings;
  const days = daysOf(settings);
  return [
    ['controller', has(controller.name) && has(controller.address)],
    ['contact', has(controller.email)],
    ['officer', has(officer.name) && has(officer.email)],
    ['categories', provision(14, 1, 'd').test(bare)],
    ['source', has('VirtualExpo') && has(check.marketplace ?? '')],
    ['recipients', has(settings.recipients)],
    ['transfers', has(settings.transfers)],
    ['storage', has(String(days.silence)) && has(String(periods.suppressionMonths))],
    ['rights', [15, 16, 17, 18, 20].every((number) => article(number).test(bare))],
    ['complaint', has(authority.name) && article(77).test(bare)],
    ['automated', article(22).test(bare)],
    ['objection', isSetApart(bare)],
    ['code', has(CODE_PLACE)],
    ...(check.kind === 'ask' ? askChecks(settings, check, bare) : informChecks(check, bare)),
  ];
}

function askChecks(settings: ConsentSettings, { text, channel }: NoticeCheck, bare: string): Checks {
  const has = lookUp(text);
  const box = bare.search(UNTICKED);
  return [
    ['purposes', settings.purposes.length > 0],
    ['channels', settings.channels.length > 0],
    ['basis', provision(6, 1, 'a').test(bare)],
    ['storage', has(String(settings.periods.consentMonths))],
    ['choice', box >= 0 && !TICKED.test(bare)],
    // Before the choice: whoever agrees has to know already.
    ['withdrawal', WITHDRAWAL.test(box >= 0 ? bare.slice(0, box) : bare)],
    ['form', channel !== 'form' || (settings.formUrl.trim() !== '' && has(settings.formUrl))],
  ];
}

const informChecks = ({ channel }: NoticeCheck, bare: string): Checks => [
  ['basis', provision(6, 1, 'c').test(bare)],
  ['no-question', !UNTICKED.test(bare) && !TICKED.test(bare)],
  // A form is there to be answered.
  ['form', channel !== 'form'],
];

const UNTICKED = /[[［]\s?[\]］]|☐/;
const TICKED = /[[［]\s?[xX✓✔]\s?[\]］]|[☑☒]/;

/** `Art. 15`, `第15条`, `ст. 15`: the number by itself. */
const article = (number: number): RegExp => new RegExp(`(?<!\\d)${number}(?!\\d)`);

/** `Art. 6(1)(a)`, `Art. 6 Abs. 1 lit. a`, `art. 6, § 1, a)`, `第6条第1款(a)项`. */
const provision = (number: number, paragraph: number, letter: string): RegExp =>
  new RegExp(
    `(?<!\\d)${number}(?!\\d)[^\\d\\n]{1,16}?${paragraph}(?!\\d)[^\\d\\n]{0,12}?(?<!\\p{L})${letter}(?!\\p{Script=Latin})`,
    'u',
  );

const WITHDRAWAL = /(?<!\d)7(?!\d)[^\d\n]{1,16}?3(?!\d)/;

/** Article 21(4): clearly, and apart from any other information. */
function isSetApart(text: string): boolean {
  const paragraph = text.split(/\n\s*\n/).find((part) => article(21).test(part));
  return paragraph !== undefined && ![14, 15, 16, 17, 18, 20, 22, 77].some((number) => article(number).test(paragraph));
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

const lookUp = (text: string): ((value: string) => boolean) => {
  const all = folded(text);
  return (value) => all.includes(folded(line(value)));
};

/** Numbers of streets and telephones are no articles. */
function withoutValues(text: string, settings: ConsentSettings): string {
  const { controller, officer, authority } = settings;
  const values = [...Object.values(controller), ...Object.values(officer), ...Object.values(authority)];
  return [...values, settings.recipients, settings.transfers, settings.formUrl]
    .map(line)
    .filter(Boolean)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, value) => left.replaceAll(value, '…'), text);
}
