import { batch, createModel } from '@preact/signals';
import { choiceKey, firstChoice } from '../../../domain/reply/choose-template.ts';
import { fillLineOf, fillTemplate, unknownFields } from '../../../domain/reply/fill-template.ts';
import { valuesOf } from '../../../domain/reply/fields.ts';
import { readyTemplates, replyLanguage, type ReplyLanguage, replyWords } from '../../../domain/reply/ready.ts';
import type { Sender } from '../../../domain/reply/sender.ts';
import type { ReplyTemplate } from '../../../domain/reply/template.ts';
import type { ReplyVia } from '../../../domain/triage/settings.ts';
import { type ComposerDeps, type ComposerState, composerState, type Source } from './composer-state.ts';
import { sending } from './send-actions.ts';

/** A reply being written. Made when the composer opens, and gone with it. */
export const ComposerModel = createModel((deps: ComposerDeps) => {
  const state = composerState(deps);
  return {
    ...state,
    ...starting(state, deps),
    ...choosing(state, deps),
    ...writing(state, deps),
    ...sending(state, deps),
  };
});
export type Composer = InstanceType<typeof ComposerModel>;

function starting(state: ComposerState, deps: ComposerDeps) {
  const { lead, call, memory } = deps;

  async function start(): Promise<void> {
    try {
      const language = replyLanguage(lead.feed.language);
      const [own, source, sender, settings, remembered, draft] = await Promise.all([
        call('templates.list', {}).catch(() => []),
        wordsOf(language),
        call('templates.sender', {}).catch(() => state.sender.value),
        call('triage.settings', {}).catch(() => null),
        memory.choice(choiceKey(lead.feed)).catch(() => null),
        memory.draft(lead.feed.leadKey).catch(() => null),
      ]);
      const chosen = firstChoice(lead.feed, own, source.ready, draft?.templateId ?? remembered);
      const words = chosen ? await wordsFor(chosen, source) : source;
      batch(() => {
        state.source.value = { own, ...words };
        state.sender.value = sender;
        if (settings) state.via.value = settings.replyVia;
        if (chosen) fill(state, deps, chosen);
        if (!draft) return;
        state.written.value = { subject: draft.subject, text: draft.text };
        state.resumed.value = true;
      });
    } catch {
      state.failed.value = true;
    }
  }

  return { start };
}

function choosing(state: ComposerState, deps: ComposerDeps) {
  const { lead, memory } = deps;

  /** Takes another template. What was written by hand can be brought back. */
  async function choose(templateId: string): Promise<void> {
    const source = state.source.value;
    const template = source && [...source.own, ...source.ready].find(({ id }) => id === templateId);
    if (template) await replace(template);
  }

  async function replace(template: ReplyTemplate): Promise<void> {
    const source = state.source.value;
    if (!source) return;
    const words = await wordsFor(template, source);
    batch(() => {
      const by = state.template.value?.id ?? '';
      state.replaced.value = isEdited(state) ? { ...state.written.value, templateId: by } : null;
      state.resumed.value = false;
      state.source.value = { own: source.own, ...words };
      fill(state, deps, template);
    });
    void memory.choose(choiceKey(lead.feed), template.id).catch(() => {});
    void memory.drop(lead.feed.leadKey).catch(() => {});
  }

  async function chooseLanguage(language: ReplyLanguage): Promise<void> {
    const { ready } = await wordsOf(language);
    const next = firstChoice({ types: lead.feed.types, language }, state.source.value?.own ?? [], ready, null);
    if (next) await replace(next);
  }

  function bringBack(): void {
    const before = state.replaced.value;
    if (!before) return;
    batch(() => {
      const { own, ready } = state.source.value ?? { own: [], ready: [] };
      state.template.value = [...own, ...ready].find(({ id }) => id === before.templateId) ?? state.template.value;
      state.written.value = { subject: before.subject, text: before.text };
      state.replaced.value = null;
    });
    keepDraft(state, deps);
  }

  /** As the template has it, without what was written by hand. */
  async function startOver(): Promise<void> {
    if (state.template.value) await replace(state.template.value);
  }

  return { choose, chooseLanguage, bringBack, startOver };
}

function writing(state: ComposerState, deps: ComposerDeps) {
  const { call } = deps;

  function write(part: 'subject' | 'text', value: string): void {
    state.written.value = { ...state.written.value, [part]: value };
    state.unknown.value = unknownFields(`${state.written.value.subject}\n${state.written.value.text}`);
    keepDraft(state, deps);
  }

  /** Said in this reply at once, where nothing was written by hand, and in those to come. */
  async function sign(sender: Sender): Promise<void> {
    state.sender.value = sender;
    if (!isEdited(state) && state.template.value) fill(state, deps, state.template.value);
    await call('templates.saveSender', { sender }).catch(() => {});
  }

  async function chooseVia(via: ReplyVia): Promise<void> {
    state.via.value = via;
    try {
      const settings = await call('triage.settings', {});
      await call('triage.saveSettings', { settings: { ...settings, replyVia: via } });
    } catch {
      // It holds for this reply; the next one asks again.
    }
  }

  function carry(notice: boolean): void {
    state.carries.value = notice;
  }

  return { write, sign, chooseVia, carry };
}

type Words = Pick<Source, 'ready' | 'language' | 'words'>;

async function wordsOf(language: ReplyLanguage): Promise<Words> {
  const words = await replyWords(language);
  return { language, words, ready: readyTemplates(language, words) };
}

/** What a template is filled up with is said in its language, whatever the buyer's is. */
const wordsFor = (template: ReplyTemplate, before: Words): Words | Promise<Words> => {
  const language = replyLanguage(template.language);
  return language === before.language ? before : wordsOf(language);
};

const isEdited = ({ written, filled }: ComposerState): boolean =>
  written.value.subject !== filled.value.subject || written.value.text !== filled.value.text;

function keepDraft(state: ComposerState, { memory, lead }: ComposerDeps): void {
  const draft = { leadKey: lead.feed.leadKey, templateId: state.template.value?.id ?? '', ...state.written.value };
  // Written in any case: the popup is closed by a click beside it.
  void (isEdited(state) ? memory.keep(draft) : memory.drop(draft.leadKey)).catch(() => {});
}

function fill(state: ComposerState, { lead }: ComposerDeps, template: ReplyTemplate): void {
  const { source } = state;
  if (!source.value) return;
  const values = valuesOf(lead.feed, {
    sender: state.sender.value,
    language: template.language,
    words: source.value.words,
  });
  const [subject, body] = [fillLineOf(template.subject, values), fillTemplate(template.body, values)];
  const missing = new Map([...subject.missing, ...body.missing].map((one) => [one.field, one]));
  state.template.value = template;
  state.filled.value = { subject: subject.text, text: body.text };
  state.written.value = state.filled.value;
  state.gaps.value = [...missing.values()];
  state.unknown.value = unknownFields(`${subject.text}\n${body.text}`);
}
