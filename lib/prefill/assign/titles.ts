import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

const ENOUGH = 0.4;

/**
 * "Title" is the form of address in some systems and the job in others. A list of options has been read already; a
 * free text is judged by its place: directly before the names it is the form of address, behind them or among the
 * company's fields it is the job, and in a form about a deal, which has an amount, a stage or a date, it is the deal's.
 */
export function settleTitles(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type || entry.judgement.title < ENOUGH || entry.judgement.none >= entry.judgement.title) continue;
    const form = formOf(fields, entry);
    const at = form.indexOf(entry);
    const next = form[at + 1]?.type;
    const has = (type: string) => form.some((other) => other !== entry && other.type === type);
    const beforeNames =
      next === 'given-name' || next === 'family-name' || next === 'name' || next === 'additional-name';
    const people = has('given-name') || has('family-name') || has('name');
    if (entry.field.tag === 'textarea' || !(people || has('organization-title'))) continue;
    if (isAboutDeal(form)) settle(entry, 'subject', 'the title of a deal');
    else if (has('organization-title')) {
      if (!has('honorific-prefix')) besideJob(entry, beforeNames);
    } else if (has('honorific-prefix'))
      settle(entry, 'organization-title', 'a title in a form that asks for the form of address elsewhere');
    else if (isList(entry)) {
      if (beforeNames) settle(entry, 'honorific-prefix', 'a list of titles before the names');
    } else if (!beforeNames) settle(entry, 'organization-title', 'a title behind the names');
    else {
      // A free text before the names: both are common, so the user is asked.
      settle(entry, 'honorific-prefix', 'a title before the names');
      entry.unsure = true;
    }
  }
}

/**
 * Where the job has a field too, a list of titles or one before the names is the form of address; a line behind the
 * names is the job in words, beside the function or the level that a form asks to sort its senders.
 */
function besideJob(entry: Assigned, beforeNames: boolean): void {
  if (isList(entry) || beforeNames) settle(entry, 'honorific-prefix', 'a title where the job is asked elsewhere');
  else settle(entry, 'organization-title', 'a title behind the names, beside the function');
}

const isList = ({ field }: Assigned): boolean => field.tag === 'select' || field.tag === 'combobox';

/** A deal names its contact in one field; a form that takes a name apart is about the person. */
function isAboutDeal(form: readonly Assigned[]): boolean {
  return (
    form.some((other) => other.judgement.said.includes('money')) &&
    form.some((other) => other.judgement.said.some((concept) => concept === 'campaign' || concept === 'date')) &&
    !form.some((other) => other.type === 'given-name' || other.type === 'family-name')
  );
}
