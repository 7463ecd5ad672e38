import { batch, createModel, signal } from '@preact/signals';
import type { ErasureView } from '../../domain/consent/erasure.ts';
import type { Evidence } from '../../domain/consent/evidence.ts';
import type { PersonSummary, RetentionView } from '../../rpc/methods/persons.ts';
import type { Call } from '../call.ts';
import { tasks } from './tasks.ts';

export interface PersonsDeps {
  call: Call;
  save: (name: string, text: string, type: string) => void;
}

/** By what a person is looked for. */
export interface Person {
  email: string;
  phone?: string;
}

export type PersonNews =
  { kind: 'exported' | 'objected' | 'restricted' | 'lifted' } | { kind: 'erased'; view: ErasureView };

const personsState = () => ({
  ...tasks<'find' | 'export' | 'erase' | 'object' | 'restrict' | 'mark' | 'load'>(),
  person: signal<Person | null>(null),
  summary: signal<PersonSummary | null>(null),
  /** The question whether to erase is open. */
  erasing: signal(false),
  /** They were looked for by nothing. */
  missing: signal(false),
  news: signal<PersonNews | null>(null),
  erasures: signal<ErasureView[] | null>(null),
  retention: signal<RetentionView | null>(null),
});

/** The rights of one person, the check lists of what was erased, and what the periods erase by themselves. */
export const PersonsModel = createModel((deps: PersonsDeps) => {
  const { call } = deps;
  const state = personsState();

  const refresh = (): Promise<void> => state.run('load', load);

  async function load(): Promise<void> {
    const [erasures, retention] = await Promise.all([call('erasures.list', {}), call('retention.view', {})]);
    batch(() => {
      state.erasures.value = erasures;
      state.retention.value = retention;
    });
  }

  const find = (email: string, phone: string): Promise<void> =>
    state.run('find', async () => {
      const person = personOf(email, phone);
      batch(() => {
        state.person.value = null;
        state.summary.value = null;
        state.news.value = null;
        state.missing.value = person === null;
      });
      if (!person) return;
      const summary = await call('person.find', person);
      batch(() => {
        state.person.value = person;
        state.summary.value = summary;
      });
    });

  const mark = (id: number, copyId: string, done: boolean): Promise<void> =>
    state.run('mark', async () => {
      const changed = await call('erasures.mark', { id, copyId, done });
      state.erasures.value = (state.erasures.value ?? []).map((one) => (one.id === id ? changed : one));
    });

  return { ...state, refresh, find, mark, ...rightsActions(state, deps, load) };
});

function rightsActions(state: ReturnType<typeof personsState>, deps: PersonsDeps, load: () => Promise<void>) {
  const { call } = deps;

  const exportAll = (): Promise<void> =>
    state.run('export', async () => {
      if (!state.person.value) return;
      const { name, json, text } = await call('person.export', state.person.value);
      deps.save(`${name}.json`, json, 'application/json');
      deps.save(`${name}.txt`, text, 'text/plain');
      state.news.value = { kind: 'exported' };
    });

  const object = (evidence: Evidence): Promise<void> =>
    state.run('object', async () => {
      if (!state.person.value) return;
      state.summary.value = await call('person.object', { ...state.person.value, evidence });
      state.news.value = { kind: 'objected' };
      await load();
    });

  const restrict = (restricted: boolean, evidence: Evidence): Promise<void> =>
    state.run('restrict', async () => {
      if (!state.person.value) return;
      state.summary.value = await call('person.restrict', { ...state.person.value, restricted, evidence });
      state.news.value = { kind: restricted ? 'restricted' : 'lifted' };
    });

  function askErase(open: boolean): void {
    state.erasing.value = open;
  }

  const erase = (reason: 'asked' | 'objected'): Promise<void> =>
    state.run('erase', async () => {
      const person = state.person.value;
      state.erasing.value = false;
      if (!person) return;
      const view = await call('person.erase', { ...person, reason });
      batch(() => {
        state.news.value = { kind: 'erased', view };
        state.person.value = null;
        state.summary.value = null;
      });
      await load();
    });

  return { exportAll, object, restrict, askErase, erase };
}

export type Persons = InstanceType<typeof PersonsModel>;

function personOf(email: string, phone: string): Person | null {
  const [mail, number] = [email.trim(), phone.trim()];
  if (!mail && !number) return null;
  return number ? { email: mail, phone: number } : { email: mail };
}

/** Nothing at all is held on this person. */
export const isEmpty = ({ visits, suppressed, copies, ...counts }: PersonSummary): boolean =>
  counts.requests + counts.prospects + counts.unread + counts.downloads + suppressed.length + copies.length === 0 &&
  Object.values(visits).every((count) => count === 0);
