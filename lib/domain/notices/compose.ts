import type { ConsentSettings } from '../consent/settings.ts';
import type { AskChannel } from '../consent/standing.ts';
import { type NoticeLanguage, wordsIn } from './languages.ts';
import { fillIn, valuesOf } from './values.ts';
import type { NoticeWords } from './words.ts';

/** Goes up when a text of ours changes in what it says. */
const EDITION = 1;

export interface NoticeWish {
  /** A question for consent, or what article 14 wants to be said and nothing else. */
  kind: 'ask' | 'inform';
  channel: AskChannel;
  language: NoticeLanguage;
  /** The marketplace's name; null where it is not known. */
  marketplace: string | null;
  settings: ConsentSettings;
}

/** As `visits.ask` takes it: the reply code is to be put in the place of `{{code}}`. */
export interface ComposedNotice {
  kind: 'ask' | 'inform';
  language: NoticeLanguage;
  subject: string;
  text: string;
  template: string;
  /** What it asks consent to: nothing where it only informs. */
  purposes: ConsentSettings['purposes'];
  channels: ConsentSettings['channels'];
}

/** A notice in plain text. Nothing in it is about one person, so that its text is stored once for all who got it. */
export async function composeNotice(wish: NoticeWish): Promise<ComposedNotice> {
  const words = await wordsIn(wish.language);
  const values = valuesOf(wish.settings, words, wish.language, wish.marketplace);
  const parts = [
    words.greeting,
    words.opening[wish.kind],
    `${words.objection.heading}\n${words.objection.text}`,
    facts(words, wish).join('\n'),
    ...(wish.kind === 'ask' ? question(words, wish) : [words.reference]),
    words.closing,
  ];
  return {
    kind: wish.kind,
    language: wish.language,
    subject: fillIn(words.subject[wish.kind], values),
    text: parts.map((part) => fillIn(part, values)).join('\n\n'),
    template: `${wish.kind}/${wish.language}/${EDITION}`,
    purposes: wish.kind === 'ask' ? [...wish.settings.purposes] : [],
    channels: wish.kind === 'ask' ? [...wish.settings.channels] : [],
  };
}

const facts = (words: NoticeWords, { kind, settings }: NoticeWish): string[] => [
  words.controller,
  ...(settings.officer.name ? [words.officer] : []),
  words.categories,
  words.source,
  words.basis[kind],
  words.recipients,
  words.transfers,
  words.storage[kind],
  words.rights,
  words.complaint,
  words.automated,
];

/** How to take it back comes before the boxes: article 7(3). No box is ticked. */
function question(words: NoticeWords, { channel, settings }: NoticeWish): string[] {
  const purposes = settings.purposes.map((purpose) =>
    fillIn(words.yes, new Map([['purpose', words.purposes[purpose]]])),
  );
  const answers = channel === 'form' ? [] : [words.answer[channel]];
  return [
    words.withdrawal,
    `${words.question.heading}\n${words.question.text}`,
    [...purposes, words.no].map((choice) => `[ ] ${choice}`).join('\n'),
    [...answers, ...(settings.formUrl ? [words.answer.form] : [])].join('\n'),
  ];
}
