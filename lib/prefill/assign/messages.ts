import type { FieldType } from '../../domain/lead/form-values.ts';
import { wordList, words } from '../classify/fold.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

/** "Description" in one line, in a form that has a text area for the message, is the title of the matter. */
export function settleSubjects(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'message' || entry.field.tag !== 'input') continue;
    const form = formOf(fields, entry);
    if (form.some((other) => other.type === 'subject')) continue;
    if (form.some((other) => other.type === 'message' && other.field.tag === 'textarea'))
      settle(entry, 'subject', 'one line beside a text area for the message');
  }
}

const CONTACT: ReadonlySet<FieldType | null> = new Set<FieldType>(['email', 'tel', 'mobile']);
const DENIED = 0.4;

/** You, your, us: in the languages of the vocabulary. */
const READER: ReadonlySet<string> = new Set(
  wordList(
    'you your us votre vos vous nous ihr ihre ihren ihrem sie uns dein deine su sus usted tu nos tua tuo sua vostra vostro ' +
      'seu você uw u ons państwa twoje nam din ditt er ert oss dit deres os sinun meille váš vaše vaši nám vás ваш ваше ' +
      'вашего вы вам нам siz sizin bize',
  ),
);

/** A question, or words to whoever fills the form: no field of an application's own is called so. */
const speaksToReader = (text: string): boolean =>
  /[?？;]\s*\*?$/.test(text) || words(text).some((word) => READER.has(word));

/** "What would you like to know?" over the only text area of a contact form asks for the message, in whatever words. */
export function openQuestions(fields: Assigned[]): void {
  for (const entry of fields) {
    const { field, judgement } = entry;
    // Questions that are asked to be sure of somebody have short answers.
    const denied = judgement.none >= DENIED && !judgement.said.every((concept) => concept === 'question');
    if (entry.type || field.tag !== 'textarea' || denied) continue;
    if (!speaksToReader(field.labels[0]?.text ?? '')) continue;
    const form = formOf(fields, entry);
    const asked = form.filter((other) => other.field.tag === 'textarea' || other.type === 'message');
    if (asked.length === 1 && form.some((other) => CONTACT.has(other.type)))
      settle(entry, 'message', 'an open question');
  }
}
