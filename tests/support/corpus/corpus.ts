import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import { completeLead } from '../lead-file.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');
const FORMS = join(CORPUS, 'forms');
const LEADS = join(CORPUS, 'leads');

/** What a control must hold: a text (see `matches.ts`), or one of several. */
export type Wanted = string | string[];

/** What a careful person leaves behind in a form, with the lead beside it. Whatever is not listed is as it was. */
export interface Expectation {
  /** One sentence on what the form is, or what it is made to test. */
  about: string;
  /** Name of a file in `leads/`. */
  lead: string;
  tags: string[];
  /** `no-form`: the page has no form about a contact, and the extension says so. */
  outcome?: 'no-form';
  /** Way to a control → its text afterwards. `a >>> b` leads into a shadow root or a frame. */
  fields: Record<string, Wanted>;
  /** May be as they were, or hold this. */
  optional?: Record<string, Wanted>;
  /** Two readings are close: left as they are, and reported as unsure. */
  unsure?: string[];
  /** What to wait for where a page builds its form after it has loaded. */
  waitFor?: string;
  /** Headers that the page is served with. */
  headers?: Record<string, string>;
}

export interface CorpusForm extends Expectation {
  name: string;
}

const namesIn = (folder: string, extension: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => basename(file, extension))
    .toSorted();

export const pageNames = (): string[] => namesIn(FORMS, '.html');
export const expectationNames = (): string[] => namesIn(FORMS, '.json');
export const leadNames = (): string[] => namesIn(LEADS, '.json');

export const pageOf = (name: string): string => readFileSync(join(FORMS, `${name}.html`), 'utf8');

/** A page that is shown in frames of others: `frames/NAME`. */
export const frameOf = (path: string): string | null =>
  /^frames\/[\w-]+$/.test(path) ? readFileSync(join(CORPUS, `${path}.html`), 'utf8') : null;

export const readForm = (name: string): CorpusForm => ({
  name,
  ...(JSON.parse(readFileSync(join(FORMS, `${name}.json`), 'utf8')) as Expectation),
});

export const readForms = (): CorpusForm[] => expectationNames().map(readForm);

export const readCorpusLead = (name: string): Lead =>
  completeLead(JSON.parse(readFileSync(join(LEADS, `${name}.json`), 'utf8')));
