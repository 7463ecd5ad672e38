import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { type FirstReply, firstReply } from '../../lib/domain/reply/first-reply.ts';
import type { ReplyTemplate } from '../../lib/domain/reply/template.ts';
import { defaultTriageSettings } from '../../lib/domain/triage/default-settings.ts';
import { ComposerModel } from '../../lib/ui/triage/reply/composer-model.ts';
import { type Asked, passingMemory } from '../../lib/domain/reply/reply-memory.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { storedLead } from './builders.ts';
import { fakeBackground, fails } from './fake-background.ts';

const ADDRESS = 'ada@engines.example';
const mine: ReplyTemplate = {
  id: 'm1',
  name: 'Mine',
  types: ['quote'],
  language: 'de',
  subject: 'Zu {{product}}',
  body: 'Hallo {{firstName}},\nzu {{company}}.\n{{myName}}',
};

const buyer = (over: Partial<Lead> = {}) =>
  storedLead('a', {
    types: ['quote'],
    language: 'de',
    marketplace: 'DI',
    person: { ...blankLead().person, firstName: 'Ada', email: ADDRESS },
    ...over,
  });

async function composing(
  over: Partial<Lead> = {},
  answers: Parameters<typeof fakeBackground>[0] = {},
  memory = passingMemory(),
) {
  const background = fakeBackground({
    'templates.list': () => [],
    'templates.sender': () => ({ name: 'Greta', company: 'Muster' }),
    'templates.saveSender': ({ sender }) => sender,
    'triage.settings': () => defaultTriageSettings,
    'triage.saveSettings': ({ settings }) => settings,
    ...answers,
  });
  const [copied, informed, sent]: [string[], FirstReply[], Asked[]] = [[], [], []];
  const clipboard = { works: true };
  const first = signal<FirstReply | null>(null);
  const model = new ComposerModel({
    lead: buyer(over),
    first,
    call: background.call,
    async copy(text) {
      if (!clipboard.works) throw new Error('not allowed');
      copied.push(text);
    },
    memory,
    async informed(reply) {
      informed.push(reply);
    },
    sent: (asked) => sent.push(asked),
  });
  await model.start();
  return { model, background, copied, informed, sent, clipboard, memory, first };
}

const noticeFor = async (language: string): Promise<FirstReply> =>
  (await firstReply({ language, marketplace: 'DI' }, filledSettings(), `mailto:${ADDRESS}`))!;

describe('a reply begins', () => {
  it('with the ready-made template for what was asked, in the buyer’s language', async () => {
    const { model } = await composing();
    expect(model.template.value?.id).toBe('ready:quote:de');
    expect(model.written.value.text).toContain('Guten Tag Ada,');
    expect(model.written.value.text).toMatch(/Greta\nMuster$/);
  });

  it('in English where the buyer’s language has no words', async () =>
    expect((await composing({ language: 'fi' })).model.template.value?.id).toBe('ready:quote:en'));

  it('with one of the user’s own where there is one for it', async () =>
    expect((await composing({}, { 'templates.list': () => [mine] })).model.template.value?.id).toBe('m1'));

  it('with the one that was taken last for such a request', async () => {
    const one = await composing({}, { 'templates.list': () => [mine] });
    await one.model.choose('ready:other:de');
    const next = await composing({}, { 'templates.list': () => [mine] }, one.memory);
    expect(next.model.template.value?.id).toBe('ready:other:de');
    const another = await composing({ types: ['documentation'] }, {}, one.memory);
    expect(another.model.template.value?.id).toBe('ready:documentation:de');
  });

  it('although nothing of the user’s can be read', async () => {
    const broken = fails('storage-failed');
    const { model } = await composing(
      {},
      { 'templates.list': broken, 'templates.sender': broken, 'triage.settings': broken },
    );
    expect([model.template.value?.id, model.failed.value]).toEqual(['ready:quote:de', false]);
  });
});

describe('what is not known', () => {
  it('is told with its sentence, until that is written over', async () => {
    const { model } = await composing({}, { 'templates.list': () => [mine] });
    const said = model.missing.value.find(({ field }) => field === 'company');
    expect(said?.sentence).toBe('zu Ihr Unternehmen.');
    model.write('text', 'Hallo Ada, es geht um die Pumpe.');
    expect(model.missing.value.some(({ field }) => field === 'company')).toBe(false);
  });

  it('is a name that no field has, as long as it stands there', async () => {
    const { model } = await composing({}, { 'templates.list': () => [{ ...mine, body: 'Zu {{prise}}' }] });
    expect(model.unknown.value).toEqual([{ name: 'prise', meant: null }]);
    model.write('text', 'Zum Preis');
    expect(model.unknown.value).toEqual([]);
  });

  it('is who writes, once: then it is in the text and in those to come', async () => {
    const { model, background } = await composing({}, { 'templates.sender': () => ({ name: '', company: '' }) });
    expect(model.missing.value.map(({ field }) => field)).toEqual(expect.arrayContaining(['myName', 'myCompany']));
    await model.sign({ name: 'Greta', company: 'Muster' });
    expect(model.written.value.text).toMatch(/Greta\nMuster$/);
    expect(background.named('templates.saveSender')).toHaveLength(1);
  });
});

describe('what was written by hand', () => {
  it('is there when the composer opens again, and goes with a fresh start', async () => {
    const one = await composing();
    one.model.write('text', 'Mine');
    const again = await composing({}, {}, one.memory);
    expect([again.model.written.value.text, again.model.resumed.value]).toEqual(['Mine', true]);
    await again.model.startOver();
    expect((await composing({}, {}, one.memory)).model.resumed.value).toBe(false);
  });

  it('can be brought back from under another template', async () => {
    const { model } = await composing();
    model.write('text', 'Mine');
    await model.choose('ready:other:de');
    expect(model.written.value.text).not.toBe('Mine');
    model.bringBack();
    expect([model.written.value.text, model.template.value?.id]).toEqual(['Mine', 'ready:quote:de']);
  });

  it('is not asked about where nothing was', async () => {
    const { model } = await composing();
    await model.chooseLanguage('fr');
    expect([model.template.value?.id, model.replaced.value]).toEqual(['ready:quote:fr', null]);
  });
});

describe('a reply leaves', () => {
  it('whole in its link, and is asked about', async () => {
    const { model, sent, copied, memory } = await composing();
    expect(model.out.value.url).toMatch(/^mailto:ada@engines\.example\?subject=/);
    await model.send();
    expect([sent, copied]).toEqual([[{ leadKey: 'a', name: 'Ada', pasted: 'nothing' }], []]);
    expect(await memory.asked()).toEqual(sent[0]);
  });

  it('with the notice, which is recorded; the clipboard has what no link bears', async () => {
    const { model, informed, copied, first } = await composing();
    first.value = await noticeFor('de');
    expect(model.out.value.pasted).toBe('notice');
    await model.send();
    expect(informed).toEqual([first.value]);
    expect(copied).toEqual([`-- \n${first.value.notice.subject}\n\n${first.value.notice.text}`]);
  });

  it('without the notice where the user took it out, and nobody was informed', async () => {
    const { model, informed, first } = await composing();
    first.value = await noticeFor('de');
    model.carry(false);
    await model.send();
    expect([informed, model.out.value.pasted]).toEqual([[], 'nothing']);
  });

  it('not where it could not be copied: nothing is recorded, nothing asked', async () => {
    const { model, informed, sent, clipboard, first, memory } = await composing();
    first.value = await noticeFor('ru');
    clipboard.works = false;
    await model.send();
    expect([informed, sent, model.news.value, await memory.asked()]).toEqual([[], [], 'not-copied', null]);
  });

  it('by the way that was chosen, which is remembered', async () => {
    const { model, background } = await composing();
    await model.chooseVia('gmail');
    expect(model.out.value.url).toMatch(/^https:\/\/mail\.google\.com\//);
    expect(background.named('triage.saveSettings').map(({ input }) => input)).toEqual([
      { settings: { ...defaultTriageSettings, replyVia: 'gmail' } },
    ]);
  });

  it('by copying alone where the buyer has no address', async () => {
    const { model, copied } = await composing({ person: { ...blankLead().person, firstName: 'Ada' } });
    expect(model.out.value.url).toBeNull();
    await model.send();
    expect(copied[0]).toContain('Guten Tag Ada');
  });

  it('with nothing of a lead that could add a recipient', async () => {
    const person = { ...blankLead().person, firstName: 'Ada\r\nBcc: eve@evil.example', email: ADDRESS };
    const { model } = await composing({ person, products: [{ id: '', name: 'P\nCc: eve@evil.example', url: '' }] });
    const url = new URL(model.out.value.url!);
    expect(url.pathname).toBe(ADDRESS);
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(url.searchParams.get('subject')).not.toMatch(/[\r\n]/);
    await vi.dynamicImportSettled();
  });
});
