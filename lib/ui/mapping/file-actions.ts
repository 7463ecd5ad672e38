import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import { errorCode } from '../error-code.ts';
import type { Draft, MappingDeps, MappingState } from './mapping-state.ts';

/** Far more than any mapping needs. */
const MOST_BYTES = 4_000_000;

/** Earlier versions, and files for colleagues. Whatever is brought in is a draft until it is applied. */
export function fileActions(state: MappingState, deps: MappingDeps, set: (draft: Draft, at: string) => void) {
  const { call } = deps;

  async function noted(work: (connectionId: string) => Promise<void>): Promise<void> {
    const connectionId = state.open.value;
    if (connectionId === null) return;
    try {
      await work(connectionId);
    } catch (error) {
      if (state.open.value === connectionId) state.notice.value = { kind: 'error', code: errorCode(error) };
    }
  }

  const exportFile = (version: number): Promise<void> =>
    noted(async (connectionId) => {
      const { name, text } = await call('mapping.export', { connectionId, version });
      deps.save(fileName(name), text);
      state.notice.value = { kind: 'exported' };
    });

  const importFile = (file: Blob): Promise<void> =>
    noted(async (connectionId) => {
      state.refusal.value = null;
      // Moved or removed since it was chosen, or larger than any mapping.
      const text = file.size > MOST_BYTES ? null : await file.text().catch(() => null);
      if (state.open.value !== connectionId) return;
      if (text === null) {
        state.refusal.value = { what: 'file', reason: 'unreadable', where: '' };
        return;
      }
      const answer = await call('mapping.import', { text });
      if (state.open.value !== connectionId) return;
      if (answer.kind === 'refused') {
        state.refusal.value = { what: 'file', reason: answer.reason, where: answer.where };
        return;
      }
      set(started(answer.mapping, false), 'imported');
      state.notice.value = { kind: 'imported' };
    });

  /** A version is loaded by the file that it would be handed on as: there is one way to read a mapping. */
  const loadVersion = (version: number): Promise<void> =>
    noted(async (connectionId) => {
      const { text } = await call('mapping.export', { connectionId, version });
      const answer = await call('mapping.import', { text });
      if (state.open.value !== connectionId || answer.kind === 'refused') return;
      const confirmed = state.desk.value?.versions.find((one) => one.version === version)?.confirmed === true;
      set(started(answer.mapping, confirmed), `version ${version}`);
      state.notice.value = { kind: 'loaded', version };
    });

  const started = (mapping: FeedMapping, confirmed: boolean): Draft => ({
    mapping,
    start: mapping,
    confirmed,
    guesses: state.draft.value?.guesses ?? [],
    candidates: [],
    from: 'records',
  });

  return { exportFile, importFile, loadVersion };
}

const fileName = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'mapping'}.leadstand.json`;
