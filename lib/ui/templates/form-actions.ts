import { batch } from '@preact/signals';
import { fillLineOf, fillTemplate } from '../../domain/reply/fill-template.ts';
import { type ReplyField, valuesOf } from '../../domain/reply/fields.ts';
import { readyKind, replyLanguage, type ReplyKind, readyTemplates, replyWords } from '../../domain/reply/ready.ts';
import { sampleLead } from '../../domain/reply/sample-lead.ts';
import { MOST_TEMPLATES, type ReplyTemplate } from '../../domain/reply/template.ts';
import { newestAnswer } from '../newest-answer.ts';
import type { FormProblem, Preview, TemplatesDeps, TemplatesState } from './templates-state.ts';

type Store = (templates: readonly ReplyTemplate[]) => Promise<void>;

/** The form of one template, with what it becomes beside it. */
export function formActions(state: TemplatesState, deps: TemplatesDeps, store: Store) {
  const preview = newestAnswer(
    async (): Promise<Preview | null> => {
      const draft = state.form.peek()?.draft;
      if (!draft) return null;
      const words = await replyWords(replyLanguage(draft.language));
      const told = { sender: state.sender.peek(), language: draft.language, words };
      const values = valuesOf(sampleLead(deps.now()), told);
      return { subject: fillLineOf(draft.subject, values), body: fillTemplate(draft.body, values) };
    },
    (made) => {
      state.preview.value = made;
    },
    () => {},
  );

  function show(id: string | null, draft: ReplyTemplate): void {
    batch(() => {
      state.form.value = { id, draft, saving: false, problem: null };
      state.preview.value = null;
      state.notice.value = null;
    });
    void preview();
  }

  function openNew(language: string): void {
    show(null, { id: deps.newId(), name: '', types: [], language, subject: '', body: '' });
  }

  const openForm = (template: ReplyTemplate): void => show(template.id, template);

  /** Opened as a new one, under a name that tells it from the first. */
  const duplicate = (template: ReplyTemplate, name: string): void =>
    show(null, { ...template, id: deps.newId(), name: name.slice(0, 80) });

  function closeForm(): void {
    state.form.value = null;
  }

  function change(part: Partial<ReplyTemplate>): void {
    const form = state.form.value;
    if (!form) return;
    state.form.value = { ...form, draft: { ...form.draft, ...part }, problem: null };
    void preview();
  }

  /** Begins with one of ours, in the language of the form. */
  async function startFrom(kind: ReplyKind): Promise<void> {
    const form = state.form.value;
    if (!form) return;
    const language = replyLanguage(form.draft.language);
    const ready = readyTemplates(language, await replyWords(language)).find(({ id }) => readyKind(id) === kind);
    if (ready) change({ subject: ready.subject, body: ready.body, types: ready.types, language });
  }

  /** Puts a field where the writer is; where the next character goes is given back. */
  function insert(part: 'subject' | 'body', field: ReplyField, from: number, to: number): number {
    const text = state.form.value?.draft[part] ?? '';
    const placeholder = `{{${field}}}`;
    change({ [part]: text.slice(0, from) + placeholder + text.slice(to) });
    return from + placeholder.length;
  }

  return { openNew, openForm, duplicate, closeForm, change, startFrom, insert, submit: submitting(state, store) };
}

function submitting(state: TemplatesState, store: Store) {
  return async (): Promise<void> => {
    const form = state.form.value;
    if (!form || form.saving) return;
    const problem = problemOf(form.draft, form.id, state.list.value ?? []);
    if (problem) {
      state.form.value = { ...form, problem };
      return;
    }
    state.form.value = { ...form, saving: true, problem: null };
    const draft = { ...form.draft, name: form.draft.name.trim() };
    const others = state.list.value ?? [];
    const at = others.some(({ id }) => id === draft.id);
    try {
      await store(at ? others.map((one) => (one.id === draft.id ? draft : one)) : [...others, draft]);
      batch(() => {
        state.form.value = null;
        state.before.value = null;
        state.notice.value = { kind: 'saved', name: draft.name };
      });
    } catch {
      state.form.value = { ...form, saving: false, problem: 'save-failed' };
    }
  };
}

function problemOf(draft: ReplyTemplate, id: string | null, list: readonly ReplyTemplate[]): FormProblem | null {
  if (!draft.name.trim()) return 'name-missing';
  if (!draft.body.trim()) return 'body-missing';
  return id === null && list.length >= MOST_TEMPLATES ? 'full' : null;
}
