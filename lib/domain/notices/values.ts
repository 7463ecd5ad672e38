import type { ConsentSettings } from '../consent/settings.ts';
import type { NoticeLanguage } from './languages.ts';
import type { NoticeWords } from './words.ts';

/** Where the reply code will be: it is made when the notice is begun, and the text is stored without it. */
export const CODE_PLACE = '{{code}}';

/** What stands where words have `{names}`. */
export type NoticeValues = ReadonlyMap<string, string>;

export function valuesOf(
  settings: ConsentSettings,
  words: NoticeWords,
  language: NoticeLanguage,
  marketplace: string | null,
): NoticeValues {
  const { controller, officer, authority, periods } = settings;
  const all = new Intl.ListFormat(language, { type: 'conjunction' });
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const days = daysOf(settings);
  return new Map(
    Object.entries({
      marketplace: marketplace ?? 'VirtualExpo',
      name: line(controller.name),
      email: line(controller.email),
      controller: [controller.name, controller.address, controller.email, controller.phone, controller.website]
        .map(line)
        .filter(Boolean)
        .join(', '),
      officer: [officer.name, officer.email].map(line).filter(Boolean).join(', '),
      recipients: line(settings.recipients),
      transfers: line(settings.transfers),
      authority: [authority.name, authority.website].map(line).filter(Boolean).join(', '),
      purposes: all.format(settings.purposes.map((purpose) => words.purposes[purpose])),
      channels: either.format(settings.channels.map((channel) => words.channels[channel])),
      form: line(settings.formUrl),
      silenceDays: String(days.silence),
      graceDays: String(days.grace),
      consentMonths: String(periods.consentMonths),
      suppressionMonths: String(periods.suppressionMonths),
      requestMonths: String(periods.requestMonths),
      code: CODE_PLACE,
    }),
  );
}

/** Until what is left is erased. Two days after a no where nothing is kept for undoing it: "at once" is never quite that. */
export const daysOf = ({ periods }: Pick<ConsentSettings, 'periods'>): { silence: number; grace: number } => ({
  silence: periods.answerDays + periods.graceDays,
  grace: Math.max(2, periods.graceDays),
});

/** In one pass, so that nothing that a value says is taken for a name. */
export const fillIn = (text: string, values: NoticeValues): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);

/** Settings with line ends in them become one line. */
export const line = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');
