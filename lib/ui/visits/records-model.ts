import { batch, createModel, signal } from '@preact/signals';
import type { ChainCheck, ChainEntry } from '../../domain/consent/chain.ts';
import type { Output } from '../../rpc/contract.ts';
import type { ProcessingRecord } from '../../rpc/methods/persons.ts';
import type { Call } from '../call.ts';
import { type PassphraseProblem, passphraseProblem } from './passphrase.ts';
import { tasks } from './tasks.ts';

const PAGE = 50;

export interface RecordsDeps {
  call: Call;
  save: (name: string, text: string, type: string) => void;
}

const recordsState = () => ({
  ...tasks<'load' | 'more' | 'verify' | 'export' | 'list-export' | 'list-import'>(),
  entries: signal<ChainEntry[] | null>(null),
  more: signal(false),
  check: signal<ChainCheck | null>(null),
  suppression: signal<Output<'suppression.view'> | null>(null),
  passphraseProblem: signal<PassphraseProblem | null>(null),
  listSaved: signal(false),
  restored: signal<Output<'suppression.import'> | null>(null),
  processing: signal<ProcessingRecord | null>(null),
});

/** The chain of records, the list of those who said no, and the record of processing activities. */
export const RecordsModel = createModel((deps: RecordsDeps) => {
  const { call } = deps;
  const state = recordsState();

  const refresh = (): Promise<void> => state.run('load', load);

  async function load(): Promise<void> {
    const [chain, suppression, processing] = await Promise.all([
      call('records.list', { subject: null, before: null, limit: PAGE }),
      call('suppression.view', {}),
      call('records.processing', {}),
    ]);
    batch(() => {
      state.entries.value = chain.entries;
      state.more.value = chain.more;
      state.suppression.value = suppression;
      state.processing.value = processing;
    });
  }

  const showMore = (): Promise<void> =>
    state.run('more', async () => {
      const entries = state.entries.value ?? [];
      const older = await call('records.list', { subject: null, before: entries.at(-1)?.seq ?? null, limit: PAGE });
      batch(() => {
        state.entries.value = [...entries, ...older.entries];
        state.more.value = older.more;
      });
    });

  const verify = (): Promise<void> =>
    state.run('verify', async () => {
      state.check.value = null;
      state.check.value = await call('records.verify', {});
    });

  const exportChain = (): Promise<void> =>
    state.run('export', async () => {
      const { name, text } = await call('records.export', {});
      deps.save(name, text, 'application/json');
    });

  const exportList = (first: string, second: string): Promise<void> =>
    state.run('list-export', async () => {
      state.listSaved.value = false;
      state.passphraseProblem.value = passphraseProblem(first, second);
      if (state.passphraseProblem.value) return;
      const { name, text } = await call('suppression.export', { passphrase: first });
      deps.save(name, text, 'application/json');
      state.listSaved.value = true;
    });

  const importList = (text: string, passphrase: string): Promise<void> =>
    state.run('list-import', async () => {
      state.restored.value = null;
      state.restored.value = await call('suppression.import', { text, passphrase });
      await load();
    });

  return { ...state, refresh, showMore, verify, exportChain, exportList, importList };
});

export type Records = InstanceType<typeof RecordsModel>;
