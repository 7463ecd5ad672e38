import type { ConsentSettings } from '../consent/settings.ts';
import { type NoticeLanguage, wordsIn } from './languages.ts';
import { fillIn, line, valuesOf } from './values.ts';

/** Goes up when a text of ours changes in what it says. */
const EDITION = 1;

/** What article 14 wants to be said with the first reply to somebody who asked, as it is stored: nothing in it names them. */
export interface ReplyBlock {
  language: NoticeLanguage;
  /** Its heading. */
  subject: string;
  text: string;
  template: string;
}

/** The block below a first reply: the right to object first, and apart from the rest. */
export async function replyBlock(
  settings: ConsentSettings,
  language: NoticeLanguage,
  marketplace: string | null,
): Promise<ReplyBlock> {
  const words = await wordsIn(language);
  const { name, address, email } = settings.controller;
  const values = new Map(valuesOf(settings, words, language, marketplace));
  // A reply has a signature: what is there is left out here, so that more of these blocks fit into a link.
  values.set('controller', [name, address, email].map(line).join(', '));
  const facts = [
    words.controller,
    ...(settings.officer.name ? [words.officer] : []),
    words.replyCategories,
    words.source,
    words.basis.reply,
    words.recipients,
    words.transfers,
    words.storage.reply,
    words.rights,
    words.complaint,
    words.automated,
  ];
  const parts = [`${words.objection.heading}\n${words.objection.text}`, facts.join('\n')];
  return {
    language,
    subject: fillIn(words.replyHeading, values),
    text: parts.map((part) => fillIn(part, values)).join('\n\n'),
    template: `reply/${language}/${EDITION}`,
  };
}
