import { batch, signal } from '@preact/signals';
import type { Channel, Purpose } from '../../domain/consent/purposes.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { AskChannel, VisitState } from '../../domain/consent/standing.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { AskRefusal, AskVerdict, NotAsked, Notice, VisitList, VisitView } from '../../rpc/methods/visits.ts';
import type { Call } from '../call.ts';
import type { Said } from './answers-for.ts';
import type { Composer, NoticeKind } from './composer.ts';
import type { ReadAnswer, ReadAnswers } from './answers/read-answers.ts';
import { tasks } from './tasks.ts';

/** What the model needs of the world. */
export interface VisitsDeps {
  call: Call;
  now: () => number;
  composer: Composer;
  /** SHA-256 in hex. */
  hashOf: (file: Blob) => Promise<string>;
  /** Hands a file to the user. */
  save: (name: string, text: string, type: string) => void;
  copy: (text: string) => Promise<void>;
  onChange: (listener: () => void) => () => void;
}

export type VisitTask =
  'list' | 'open' | 'ask' | 'sent' | 'answer' | 'undo' | 'decide' | 'receipt' | 'letter' | 'import';

/** What the last thing done led to; told once. */
export type VisitNews =
  | { kind: 'sent' | 'not-sent' | 'undone' | 'decided' }
  | { kind: 'recorded'; said: Said }
  | { kind: 'imported'; recorded: number; left: number; notAsked?: number }
  | { kind: 'refused'; refusal: AskRefusal | NotAsked };

/** How a person is told, and whether they are asked at the same time. */
export interface Way {
  channel: AskChannel;
  kind: NoticeKind;
}

/** A letter, for the moment in which it is printed. */
export interface Letter {
  address: string[];
  subject: string;
  text: string;
  language: string;
}

/** An answer of a file, and the visit whose code it names. */
export interface FoundAnswer extends ReadAnswer {
  visit: VisitView | null;
}

export interface AnswerDraft {
  said: Said;
  purposes: Purpose[];
  channels: Channel[];
}

/** Everything that the section shows. Only the actions beside this file write to it. */
export const visitsState = (deps: Pick<VisitsDeps, 'now'>) => ({
  ...tasks<VisitTask>(),
  clock: signal(deps.now()),
  list: signal<VisitList | null>(null),
  filter: signal<VisitState | null>(null),
  /** From 0. */
  page: signal(0),
  settings: signal<ConsentSettings | null>(null),
  /** The open visit; kept whole, since it may leave the list while it is being read. */
  visit: signal<VisitView | null>(null),
  /** It was asked for by an address, and is no longer here. */
  gone: signal(false),
  verdicts: signal<AskVerdict[] | null>(null),
  way: signal<Way | null>(null),
  language: signal<string | null>(null),
  notice: signal<Notice | null>(null),
  /** The notice that was begun, where the mail could not take it over and it has to be pasted. */
  toPaste: signal<string | null>(null),
  /** Of a visit that was consented to. */
  lead: signal<StoredLead | null>(null),
  letter: signal<Letter | null>(null),
  news: signal<VisitNews | null>(null),
  found: signal<FoundAnswer[] | null>(null),
  unread: signal<ReadAnswers['unread']>([]),
});

export type VisitsState = ReturnType<typeof visitsState>;

/** Nothing of the open visit stays, of what could be seen least of all. */
export function closeVisit(state: VisitsState): void {
  batch(() => {
    state.visit.value = null;
    state.gone.value = false;
    state.verdicts.value = null;
    state.way.value = null;
    state.language.value = null;
    state.notice.value = null;
    state.toPaste.value = null;
    state.lead.value = null;
    state.letter.value = null;
    state.news.value = null;
  });
}
