import { describe, expect, it } from 'vitest';
import { fails } from './fake-background.ts';
import { changesOf, deskOf, guess, LEARNED, learned, lookOf, mappingOf, mappingPage } from './mapping.ts';

async function opened(texts?: Map<string, string>) {
  const page = mappingPage(texts);
  await page.model.openFor('c1');
  return page;
}

/** Waits until nothing that was asked is unanswered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('opening the page', () => {
  it('shows what is in force, what it makes of the leads, and how sure each guess was', async () => {
    const { model } = await opened();
    await settled();
    expect(model.draft.value).toMatchObject({ mapping: LEARNED, confirmed: false, guesses: learned().guesses });
    expect(model.look.value?.records).toBe(12);
    expect(model.changed.value).toBe(false);
  });

  it('asks for no guesses where somebody has looked already', async () => {
    const { model, answers, named } = mappingPage();
    const versions = [{ version: 2, savedAt: '', name: 'x', confirmed: true }];
    answers['mapping.open'] = () => deskOf(LEARNED, { versions });
    await model.openFor('c1');
    await settled();
    expect([named('mapping.learn'), model.draft.value?.confirmed]).toEqual([[], true]);
  });

  it('looks at nothing while nothing is there', async () => {
    const { model, answers, messages } = mappingPage();
    answers['mapping.open'] = () => deskOf(null);
    await model.openFor('c1');
    expect(messages.map(({ name }) => name)).toEqual(['mapping.open']);
    expect([model.draft.value, model.look.value]).toEqual([null, null]);
  });

  it('says what went wrong', async () => {
    const { model, answers } = mappingPage();
    answers['mapping.open'] = fails('not-found');
    await model.openFor('c1');
    expect(model.failure.value).toBe('not-found');
  });

  it('shows nothing of one feed on the page of another', async () => {
    const { model, answers } = await opened();
    model.put('campagne', 'message');
    await model.learnText('<x/>');
    answers['mapping.open'] = () => deskOf(null);
    await model.openFor('c2');
    await settled();
    expect([model.draft.value, model.look.value, model.sample.value, model.history.value]).toEqual([
      null,
      null,
      null,
      [],
    ]);
  });

  it('does not mix an answer for a page that was left into the next', async () => {
    const { model, answers } = mappingPage();
    let answer = (_: ReturnType<typeof deskOf>): void => {};
    answers['mapping.open'] = ({ connectionId }) =>
      connectionId === 'slow' ? new Promise((resolve) => (answer = resolve)) : deskOf();
    const slow = model.openFor('slow');
    const fast = model.openFor('c1');
    answer(deskOf(mappingOf({ id: ['wrong'] })));
    await Promise.all([slow, fast]);
    expect(model.draft.value?.mapping).toEqual(LEARNED);
  });

  it('follows what is saved elsewhere, and looks again only if it is something new', async () => {
    const { model, answers, announce, named } = await opened();
    await settled();
    announce();
    await settled();
    expect(named('mapping.look')).toHaveLength(1);
    const other = mappingOf({ id: ['campagne'] });
    const versions = [{ version: 2, savedAt: '', name: 'x', confirmed: true }];
    answers['mapping.open'] = () => deskOf(other, { versions });
    announce();
    await settled();
    expect(model.draft.value?.mapping).toEqual(other);
    expect(named('mapping.look')).toHaveLength(2);
  });
});

describe('changing a field', () => {
  it('moves a place, says so, and looks at the leads again', async () => {
    const { model, named } = await opened();
    model.put('contact@nom', 'company.name');
    await settled();
    expect(model.layout.value.sources.get('company.name')).toEqual(['contact@nom']);
    expect(model.notice.value).toEqual({
      kind: 'moved',
      place: 'contact@nom',
      from: 'person.lastName',
      to: 'company.name',
    });
    expect(named('mapping.look').at(-1)?.input).toMatchObject({
      mapping: { fields: { 'company.name': ['contact@nom'] } },
    });
  });

  it('puts a place in front of those that were worked out', async () => {
    const { model } = await opened();
    model.put('campagne', 'person.lastName');
    expect(model.layout.value.sources.get('person.lastName')).toEqual(['campagne', 'contact@nom']);
  });

  it('puts nothing where it cannot be', async () => {
    const { model } = await opened();
    model.put('produits/produit@lien', 'message');
    expect(model.changed.value).toBe(false);
  });

  it('is undone step by step, to what is in force', async () => {
    const { model } = await opened();
    model.setSources('company.name', ['societe@raison']);
    model.setKind('DEMANDE', 'request');
    model.undo();
    expect(model.draft.value?.mapping).toMatchObject({ kinds: {}, fields: { 'company.name': ['societe@raison'] } });
    model.undo();
    expect([model.changed.value, model.history.value, model.notice.value?.kind]).toEqual([false, [], 'undone']);
  });

  it('is one step while the arrow keys go through one list', async () => {
    const { model } = await opened();
    for (const place of ['campagne', 'societe@raison', 'contact@nom']) model.setSources('company.name', [place]);
    model.undo();
    expect(model.draft.value?.mapping).toEqual(LEARNED);
  });

  it('shows the answer to the newest question, however the answers come', async () => {
    const { model, answers } = await opened();
    const waiting: ((records: number) => void)[] = [];
    answers['mapping.look'] = () => new Promise((resolve) => waiting.push((records) => resolve(lookOf({ records }))));
    model.setZone('Asia/Tokyo');
    model.setZone('Asia/Seoul');
    waiting[1]?.(2);
    await settled();
    waiting[0]?.(1);
    await settled();
    expect([model.look.value?.records, model.looking.value]).toEqual([2, false]);
  });

  it('is refused where the company has set it', async () => {
    const { model, answers } = mappingPage();
    answers['mapping.open'] = () => deskOf(LEARNED, { locked: true });
    await model.openFor('c1');
    model.setZone('Asia/Tokyo');
    model.put('campagne', 'message');
    await model.learnText('<x/>');
    expect([model.draft.value?.mapping, model.history.value]).toEqual([LEARNED, []]);
  });
});

describe('changes that are not applied', () => {
  it('are here again after the page was closed, and can be discarded', async () => {
    const { model: before, texts } = await opened();
    before.put('campagne', 'message');
    const { model } = await opened(texts);
    expect([model.restored.value, model.changed.value]).toEqual([1, true]);
    expect(model.layout.value.sources.get('message')).toEqual(['campagne']);
    model.discard();
    expect([model.changed.value, texts.size, model.notice.value?.kind]).toEqual([false, 0, 'discarded']);
  });

  it('discarded by mistake can be had back', async () => {
    const { model } = await opened();
    model.put('campagne', 'message');
    model.discard();
    model.undo();
    expect(model.layout.value.sources.get('message')).toEqual(['campagne']);
  });

  it('hold no value of a lead, nor the sample they were learned from', async () => {
    const { model, texts } = await opened();
    await model.learnText('<lead><name>Marie Secret</name></lead>');
    model.put('campagne', 'message');
    expect([...texts.values()].join()).not.toMatch(/Secret|Dupont/);
  });

  it('leave nothing behind once they are applied or taken back', async () => {
    const { model, texts } = await opened();
    model.put('campagne', 'message');
    expect(texts.size).toBe(1);
    model.undo();
    expect(texts.size).toBe(0);
  });

  it('stay when the feed is downloaded meanwhile', async () => {
    const { model, answers, announce } = await opened();
    model.put('campagne', 'message');
    answers['mapping.open'] = () => deskOf(mappingOf({ id: ['other'] }));
    announce();
    await settled();
    expect(model.layout.value.sources.get('message')).toEqual(['campagne']);
  });

  it('that cannot be read are as if there were none', async () => {
    const { model } = await opened(new Map([['mapping-draft:c1', '{"mapping":{"name":1},"version":1}']]));
    expect([model.changed.value, model.draft.value?.mapping]).toEqual([false, LEARNED]);
  });

  it('go with the feed', async () => {
    const { model, texts } = await opened();
    model.put('campagne', 'message');
    texts.set('other', 'of another part');
    model.keepDraftsOf(['c2']);
    expect([...texts.keys()]).toEqual(['other']);
  });
});

describe('a sample', () => {
  it('becomes a draft with its values, its guesses and its candidates', async () => {
    const { model, answers, named } = await opened();
    const mapping = mappingOf({ message: ['campagne'] });
    answers['mapping.learn'] = () => learned(mapping, { guesses: [guess('message', 'campagne', 0.6)] });
    await model.learnText('<export/>');
    await settled();
    expect(model.draft.value).toMatchObject({ mapping, start: mapping, confirmed: false });
    expect(model.notice.value).toEqual({ kind: 'learned', records: 12, from: 'records' });
    expect(named('mapping.look').at(-1)?.input).toMatchObject({ source: { from: 'text', text: '<export/>' } });
  });

  it('is looked at beside what is stored', async () => {
    const { model, named } = await opened();
    await model.learnText('<export/>');
    model.show('stored');
    await settled();
    expect(named('mapping.look').at(-1)?.input).toMatchObject({ source: { from: 'stored', connectionId: 'c1' } });
  });

  it('that is of no use says why and where, and changes nothing', async () => {
    const { model, answers } = await opened();
    answers['mapping.learn'] = () => ({ kind: 'refused', reason: 'not-xml', stoppedAt: { line: 3, column: 7 } });
    await model.learnText('<export');
    expect(model.refusal.value).toEqual({ what: 'sample', reason: 'not-xml', at: { line: 3, column: 7 } });
    expect([model.draft.value?.mapping, model.learning.value]).toEqual([LEARNED, false]);
  });

  it('is learned again for another element that stands for a lead', async () => {
    const { model, named } = await opened();
    await model.learnText('<export/>');
    await model.learnRecord('export/visite');
    expect(named('mapping.learn').at(-1)?.input).toEqual({
      source: { from: 'text', text: '<export/>' },
      record: 'export/visite',
    });
  });

  it.each([
    ['UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from('<é/>')])],
    ['UTF-16', Buffer.from('\uFEFF<é/>', 'utf16le')],
    ['windows-1252', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><é/>', 'latin1')],
  ])('from a file in %s is read as what it says', async (_, bytes) => {
    const { model, named } = await opened();
    await model.learnFile(new Blob([bytes]));
    expect(named('mapping.learn').at(-1)?.input).toMatchObject({ source: { text: expect.stringContaining('<é/>') } });
  });

  it.each([
    ['encoding', new Blob([Uint8Array.from([0x3c, 0xff, 0x3e])])],
    ['too-large', { size: 20_000_001 } as Blob],
    ['unreadable', { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob],
  ])('from a file is refused: %s', async (reason, file) => {
    const { model } = await opened();
    await model.learnFile(file);
    expect(model.refusal.value).toEqual({ what: 'sample', reason, at: null });
  });

  it('that is the first thing known of a feed can be undone to nothing', async () => {
    const { model, answers, texts } = mappingPage();
    answers['mapping.open'] = () => deskOf(null);
    await model.openFor('c1');
    await model.learnText('<export/>');
    expect([model.changed.value, texts.size]).toEqual([true, 1]);
    model.undo();
    expect([model.draft.value, texts.size]).toEqual([null, 0]);
  });
});

describe('applying', () => {
  it('first says what changes, then saves under the given name, and starts anew from there', async () => {
    const { model, answers, named, texts } = await opened();
    model.put('campagne', 'message');
    const { mapping } = model.draft.value!;
    await model.askApply();
    expect(model.applying.value).toEqual({ state: 'ready', changes: changesOf() });
    expect(named('mapping.save')).toEqual([]);
    const versions = [{ version: 2, savedAt: '', name: 'Boats', confirmed: true }];
    answers['mapping.open'] = () => deskOf({ ...mapping, name: 'Boats' }, { versions });
    await model.apply(' Boats ');
    expect(named('mapping.save')[0]?.input).toEqual({ connectionId: 'c1', mapping: { ...mapping, name: 'Boats' } });
    expect(model.notice.value).toEqual({ kind: 'applied', version: 2, changes: changesOf() });
    expect([model.changed.value, model.history.value, model.applying.value, texts.size]).toEqual([false, [], null, 0]);
  });

  it('looks again when all is read, whatever was looked at meanwhile', async () => {
    const { model, answers, announce, named } = await opened();
    model.put('campagne', 'message');
    await model.askApply();
    answers['mapping.save'] = async () => {
      const versions = [{ version: 2, savedAt: '', name: 'x', confirmed: true }];
      answers['mapping.open'] = () => deskOf(LEARNED, { versions });
      announce();
      await settled();
      return changesOf();
    };
    const before = named('mapping.look').length;
    await model.apply('x');
    await settled();
    expect(named('mapping.look').length).toBe(before + 2);
  });

  it('can be left at the question', async () => {
    const { model, named } = await opened();
    model.put('campagne', 'message');
    await model.askApply();
    model.cancelApply();
    await model.apply('x');
    expect([model.applying.value, named('mapping.save'), model.changed.value]).toEqual([null, [], true]);
  });

  it('does not come back with its answer after it was left', async () => {
    const { model, answers } = await opened();
    let answer = (): void => {};
    answers['mapping.preview'] = () => new Promise((resolve) => (answer = () => resolve(changesOf())));
    const asked = model.askApply();
    model.cancelApply();
    answer();
    await asked;
    expect(model.applying.value).toBeNull();
  });

  it('that fails keeps the changes and says why', async () => {
    const { model, answers } = await opened();
    model.put('campagne', 'message');
    answers['mapping.save'] = fails('storage-failed');
    await model.askApply();
    await model.apply('x');
    expect(model.applying.value).toEqual({ state: 'failed', code: 'storage-failed' });
    expect(model.changed.value).toBe(true);
  });

  it('of what was worked out takes one press', async () => {
    const { model, named } = await opened();
    await model.confirm();
    expect(named('mapping.save')[0]?.input).toEqual({ connectionId: 'c1', mapping: LEARNED });
    expect(model.notice.value?.kind).toBe('applied');
  });
});

describe('a feed that is yet to be added', () => {
  async function prepared() {
    const page = mappingPage();
    await page.model.openFor('new');
    await page.model.learnText('<export/>');
    return page;
  }

  it('can have its mapping prepared from a sample', async () => {
    const { model, named } = await prepared();
    expect([model.prepared.value, named('mapping.open')]).toEqual([true, []]);
    expect(model.draft.value?.mapping).toEqual(LEARNED);
  });

  it('gets it as soon as it is there, once', async () => {
    const { model, named } = await prepared();
    await model.openFor(null);
    await model.givePrepared('c9');
    await model.givePrepared('c10');
    expect(named('mapping.save').map(({ input }) => input)).toEqual([{ connectionId: 'c9', mapping: LEARNED }]);
    expect(model.prepared.value).toBe(false);
  });

  it('finds it on its own page when it could not be saved', async () => {
    const { model, answers } = await prepared();
    answers['mapping.save'] = fails('storage-failed');
    await model.givePrepared('c9');
    answers['mapping.open'] = () => deskOf(null);
    await model.openFor('c9');
    expect([model.draft.value?.mapping, model.restored.value]).toEqual([LEARNED, 0]);
  });

  it('has none once that was forgotten, or taken back', async () => {
    const { model, texts } = await prepared();
    model.undo();
    expect([model.prepared.value, texts.size]).toEqual([false, 0]);
    await model.learnText('<export/>');
    model.forgetPrepared();
    await model.givePrepared('c9');
    expect([model.prepared.value, texts.size]).toEqual([false, 0]);
  });

  it('keeps it when feeds are cleared away', async () => {
    const { model, texts } = await prepared();
    model.keepDraftsOf([]);
    expect(texts.size).toBe(1);
  });
});

describe('files and versions', () => {
  it('are handed out under a name that every system takes', async () => {
    const { model, files, named } = await opened();
    await model.exportFile(1);
    expect(files).toEqual([['Nautic-Expo.leadstand.json', 'a file']]);
    expect(named('mapping.export')[0]?.input).toEqual({ connectionId: 'c1', version: 1 });
  });

  it('are loaded as a draft that can be undone', async () => {
    const { model } = await opened();
    await model.importFile(new Blob(['a file']));
    expect([model.draft.value?.mapping.fields, model.notice.value?.kind]).toEqual([{ id: ['campagne'] }, 'imported']);
    model.undo();
    expect(model.draft.value?.mapping).toEqual(LEARNED);
  });

  it.each(['not-a-mapping', 'newer', 'bad-value'] as const)('are refused with the place: %s', async (reason) => {
    const { model, answers } = await opened();
    answers['mapping.import'] = () => ({ kind: 'refused', reason, where: 'mapping.zone' });
    await model.importFile(new Blob(['x']));
    expect(model.refusal.value).toEqual({ what: 'file', reason, where: 'mapping.zone' });
    expect(model.changed.value).toBe(false);
  });

  it.each([
    ['gone', { size: 1, text: () => Promise.reject(new Error('gone')) }],
    ['far too large', { size: 5_000_000 }],
  ])('are refused when they are %s', async (_, file) => {
    const { model, named } = await opened();
    await model.importFile(file as Blob);
    expect(model.refusal.value).toEqual({ what: 'file', reason: 'unreadable', where: '' });
    expect(named('mapping.import')).toEqual([]);
  });

  it('go back to an earlier version without saving anything', async () => {
    const { model, named } = await opened();
    await model.loadVersion(1);
    expect(named('mapping.import')[0]?.input).toEqual({ text: 'a file' });
    expect([model.notice.value, model.changed.value, named('mapping.save')]).toEqual([
      { kind: 'loaded', version: 1 },
      true,
      [],
    ]);
  });
});
