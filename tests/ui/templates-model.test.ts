import { describe, expect, it } from 'vitest';
import { templateFile } from '../../lib/domain/reply/template-file.ts';
import { MOST_TEMPLATES, type ReplyTemplate } from '../../lib/domain/reply/template.ts';
import { TemplatesModel } from '../../lib/ui/templates/templates-model.ts';
import { NOW } from './builders.ts';
import { fakeBackground, fails } from './fake-background.ts';

const template = (id: string, over: Partial<ReplyTemplate> = {}): ReplyTemplate => ({
  id,
  name: `Template ${id}`,
  types: [],
  language: 'en',
  subject: 'About {{product}}',
  body: '{{salutation}},',
  ...over,
});

async function withTemplates(stored: ReplyTemplate[], answers: Parameters<typeof fakeBackground>[0] = {}) {
  const shelf = { templates: stored };
  const background = fakeBackground({
    'templates.list': () => shelf.templates,
    'templates.save': ({ templates }) => (shelf.templates = templates),
    'templates.sender': () => ({ name: '', company: 'Muster' }),
    'templates.saveSender': ({ sender }) => sender,
    ...answers,
  });
  const files: { name: string; text: string }[] = [];
  let ids = 0;
  const model = new TemplatesModel({
    call: background.call,
    now: () => NOW,
    newId: () => `new-${++ids}`,
    save: (name, text) => files.push({ name, text }),
    onChange: () => () => {},
  });
  await model.refresh();
  return { model, shelf, files };
}

describe('a template', () => {
  it('is begun from a ready-made one in its language, shown as it becomes, and kept', async () => {
    const { model, shelf } = await withTemplates([]);
    model.openNew('de');
    await model.startFrom('quote');
    model.change({ name: ' Angebot ' });
    await expect.poll(() => model.preview.value?.body.text).toContain('Sehr geehrte Frau Sample');
    await model.submit();
    expect(shelf.templates.map(({ name, language, types }) => [name, language, types])).toEqual([
      ['Angebot', 'de', ['quote']],
    ]);
    expect([model.form.value, model.notice.value]).toEqual([null, { kind: 'saved', name: 'Angebot' }]);
  });

  it('takes a field where the writer is', async () => {
    const { model } = await withTemplates([]);
    model.openNew('en');
    model.change({ body: 'Dear X, bye' });
    expect(model.insert('body', 'firstName', 5, 6)).toBe(18);
    expect(model.form.value?.draft.body).toBe('Dear {{firstName}}, bye');
  });

  it.each<[string, Partial<ReplyTemplate>, string]>([
    ['a name', { body: 'x' }, 'name-missing'],
    ['a text', { name: 'x' }, 'body-missing'],
  ])('is not kept without %s', async (_what, part, problem) => {
    const { model, shelf } = await withTemplates([]);
    model.openNew('en');
    model.change(part);
    await model.submit();
    expect([model.form.value?.problem, shelf.templates]).toEqual([problem, []]);
  });

  it('stays in its form where it could not be saved', async () => {
    const { model } = await withTemplates([], { 'templates.save': fails('storage-failed') });
    model.openNew('en');
    model.change({ name: 'x', body: 'y' });
    await model.submit();
    expect(model.form.value).toMatchObject({ problem: 'save-failed', saving: false, draft: { name: 'x', body: 'y' } });
  });

  it('is one too many when a hundred are there', async () => {
    const { model } = await withTemplates(Array.from({ length: MOST_TEMPLATES }, (_, at) => template(String(at))));
    model.openNew('en');
    model.change({ name: 'x', body: 'y' });
    await model.submit();
    expect(model.form.value?.problem).toBe('full');
  });

  it('is changed in its place, and a duplicate is a new one', async () => {
    const { model, shelf } = await withTemplates([template('a'), template('b')]);
    model.openForm(template('a'));
    model.change({ name: 'Changed' });
    await model.submit();
    model.duplicate(template('b'), 'Template b (copy)');
    await model.submit();
    expect(shelf.templates.map(({ name }) => name)).toEqual(['Changed', 'Template b', 'Template b (copy)']);
  });

  it('that was deleted is brought back, and what was written meanwhile stays', async () => {
    const { model, shelf } = await withTemplates([template('a'), template('b')]);
    await model.remove(template('a'));
    expect(shelf.templates.map(({ id }) => id)).toEqual(['b']);
    shelf.templates = [...shelf.templates, template('c')];
    await model.refresh();
    await model.bringBack();
    expect(shelf.templates.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

describe('a file', () => {
  it('has all of them, and gives them back elsewhere', async () => {
    const here = await withTemplates([template('a'), template('b')]);
    here.model.exportFile();
    const there = await withTemplates([template('a', { name: 'Older' })]);
    await there.model.importText(here.files[0]!.text);
    expect(there.shelf.templates).toEqual([template('a'), template('b')]);
    expect(there.model.notice.value).toEqual({ kind: 'imported', count: 2 });
  });

  it.each<[string, string, string]>([
    ['no JSON', 'hello', 'not-json'],
    ['something else', '{"format":"other"}', 'not-templates'],
    ['a newer one', '{"format":"leadstand-reply-templates","version":2,"templates":[]}', 'newer-version'],
    ['bad content', '{"format":"leadstand-reply-templates","version":1,"templates":[{"id":1}]}', 'bad-content'],
    ['too many', templateFile(Array.from({ length: 101 }, (_, at) => template(String(at)))), 'too-many'],
  ])('is refused when it is %s, and nothing is changed', async (_what, text, reason) => {
    const { model, shelf } = await withTemplates([template('a')]);
    await model.importText(text);
    expect(model.notice.value).toMatchObject({ kind: 'refused', reason });
    expect(shelf.templates).toEqual([template('a')]);
  });

  it('that would be too many with those that are here is refused', async () => {
    const { model } = await withTemplates(Array.from({ length: 60 }, (_, at) => template(`here-${at}`)));
    await model.importText(templateFile(Array.from({ length: 60 }, (_, at) => template(`there-${at}`))));
    expect(model.notice.value).toMatchObject({ kind: 'refused', reason: 'too-many' });
  });

  it('gives ids of its own to those that would be taken for ours', async () => {
    const { model, shelf } = await withTemplates([]);
    await model.importText(
      templateFile([template('ready:quote:de'), template('a'), template('a', { name: 'Second' })]),
    );
    expect(shelf.templates.map(({ id }) => id)).toEqual(['new-1', 'a', 'new-2']);
  });
});
