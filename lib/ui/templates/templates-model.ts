import { batch, createModel, effect } from '@preact/signals';
import type { Sender } from '../../domain/reply/sender.ts';
import type { ReplyTemplate } from '../../domain/reply/template.ts';
import { mergeTemplates, readTemplateFile, templateFile } from '../../domain/reply/template-file.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { formActions } from './form-actions.ts';
import { type TemplatesDeps, type TemplatesState, templatesState } from './templates-state.ts';

/** The user's own reply templates, and what stands below each reply. */
export const TemplatesModel = createModel((deps: TemplatesDeps) => {
  const state = templatesState();
  const refresh = newestAnswer(
    () => Promise.all([deps.call('templates.list', {}), deps.call('templates.sender', {})]),
    ([list, sender]) =>
      batch(() => {
        state.list.value = list;
        state.sender.value = sender;
        state.failure.value = null;
      }),
    (error) => {
      state.failure.value = errorCode(error);
    },
  );
  effect(() => deps.onChange(() => void refresh()));
  const store = storing(state, deps);
  return { ...state, refresh, ...formActions(state, deps, store), ...listActions(state, deps, store) };
});
export type Templates = InstanceType<typeof TemplatesModel>;

type Store = (templates: readonly ReplyTemplate[]) => Promise<void>;

const storing =
  (state: TemplatesState, { call }: TemplatesDeps): Store =>
  async (templates) => {
    state.list.value = await call('templates.save', { templates: [...templates] });
  };

function listActions(state: TemplatesState, deps: TemplatesDeps, store: Store) {
  const all = (): readonly ReplyTemplate[] => state.list.value ?? [];

  /** A failure becomes a notice; what was there stays. */
  async function tell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      state.notice.value = { kind: 'error', code: errorCode(error) };
    }
  }

  const remove = ({ id, name }: ReplyTemplate): Promise<void> =>
    tell(async () => {
      const before = all();
      await store(before.filter((one) => one.id !== id));
      batch(() => {
        state.before.value = before;
        state.notice.value = { kind: 'removed', name };
        if (state.form.value?.id === id) state.form.value = null;
      });
    });

  const bringBack = (): Promise<void> =>
    tell(async () => {
      const before = state.before.value;
      if (!before) return;
      // Whatever was added or changed meanwhile stays as it is.
      const here = new Map(all().map((one) => [one.id, one]));
      const gone = before.filter(({ id }) => !here.has(id));
      await store([...all(), ...gone]);
      batch(() => {
        state.before.value = null;
        state.notice.value = null;
      });
    });

  function exportFile(): void {
    deps.save('leadstand-reply-templates.json', templateFile(all()));
  }

  const importText = (text: string): Promise<void> =>
    tell(async () => {
      const read = readTemplateFile(text);
      const merged = read.ok ? mergeTemplates(all(), read.templates, deps.newId) : null;
      if (!read.ok) state.notice.value = { kind: 'refused', reason: read.reason, where: read.where };
      else if (!merged) state.notice.value = { kind: 'refused', reason: 'too-many', where: '' };
      else {
        await store(merged);
        state.notice.value = { kind: 'imported', count: read.templates.length };
      }
    });

  const saveSender = (sender: Sender): Promise<void> =>
    tell(async () => {
      state.sender.value = await deps.call('templates.saveSender', { sender });
      state.notice.value = { kind: 'sender' };
    });

  return { remove, bringBack, exportFile, importText, saveSender };
}
