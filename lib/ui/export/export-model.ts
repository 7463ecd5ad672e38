import { computed, createModel, signal } from '@preact/signals';
import { type ColumnGroup, type ColumnId, columnsIn, USUAL_COLUMNS } from '../../domain/export/columns.ts';
import { type Separator, separatorFor } from '../../domain/export/csv.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { ErrorCode, Input } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';
import { errorCode } from '../error-code.ts';
import { type FileChoice, fileName, type Format, makeFile, type Making } from './make-file.ts';

export type ExportWhat = Input<'export.rows'>['what'];

export interface ExportDeps {
  call: Call;
  now: () => number;
  language: string;
  words: Pick<Making, 'words' | 'columnName'>;
  save: (name: string, file: Blob) => void;
}

/** The most keys that one message names. */
const AT_ONCE = 1000;

export type ExportState =
  | { step: 'choosing' }
  | { step: 'reading'; leads: number }
  | { step: 'done'; leads: number; file: string }
  | { step: 'failed'; code: ErrorCode };

/** From a choice to a file in the user's downloads. */
export const ExportModel = createModel((deps: ExportDeps) => {
  const format = signal<Format>('csv');
  const columns = signal<ReadonlySet<ColumnId>>(new Set(USUAL_COLUMNS));
  const separator = signal<Separator>(separatorFor(deps.language));
  const state = signal<ExportState>({ step: 'choosing' });
  const nothing = computed(() => columns.value.size === 0);

  function toggle(ids: readonly ColumnId[], wanted: boolean): void {
    const next = new Set(columns.value);
    for (const id of ids) {
      if (wanted) next.add(id);
      else next.delete(id);
    }
    columns.value = next;
  }

  async function run(what: ExportWhat): Promise<void> {
    if (state.value.step === 'reading' || nothing.value) return;
    state.value = { step: 'reading', leads: 0 };
    try {
      state.value = await exported(what);
    } catch (error) {
      state.value = { step: 'failed', code: errorCode(error) };
    }
  }

  async function exported(what: ExportWhat): Promise<ExportState> {
    const now = deps.now();
    const keys: string[] = [];
    async function* pages(): AsyncGenerator<readonly StoredLead[]> {
      for await (const leads of pagesOf(deps.call, what)) {
        keys.push(...leads.map(({ feed }) => feed.leadKey));
        state.value = { step: 'reading', leads: keys.length };
        yield leads;
      }
    }
    const choice: FileChoice = { format: format.value, columns: columns.value, separator: separator.value };
    const file = await makeFile(pages(), choice, { ...deps.words, now });
    if (keys.length === 0) return { step: 'failed', code: 'not-found' };
    const name = fileName(choice.format, now);
    // Before the file is handed over: a popup may close as soon as a download begins.
    for (let at = 0; at < keys.length; at += AT_ONCE)
      await deps.call('export.done', { file: name, leadKeys: keys.slice(at, at + AT_ONCE) });
    deps.save(name, file);
    return { step: 'done', leads: keys.length, file: name };
  }

  return {
    format,
    columns,
    separator,
    state,
    nothing,
    toggle,
    toggleGroup: (group: ColumnGroup, wanted: boolean) => toggle(columnsIn(group), wanted),
    run,
  };
});

export type Export = InstanceType<typeof ExportModel>;

async function* pagesOf(call: Call, what: ExportWhat): AsyncGenerator<readonly StoredLead[]> {
  let after: string | null = null;
  do {
    const page: { leads: StoredLead[]; next: string | null } = await call('export.rows', { what, after });
    if (page.leads.length > 0) yield page.leads;
    after = page.next;
  } while (after !== null);
}
