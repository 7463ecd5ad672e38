import { beforeEach, expect, it, vi } from 'vitest';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import type { Call } from '../../../lib/ui/call.ts';
import { fullLead, words } from '../../domain/export/leads.ts';

vi.mock('#i18n', () => import('../english.ts'));
const { ExportModel } = await import('../../../lib/ui/export/export-model.ts');

const WHAT = { leadKeys: ['a'] };

interface Page {
  leads: StoredLead[];
  next: string | null;
}

let log: string[];
let saved: { name: string; file: Blob }[];
let pages: Page[];
let failsAt: string | null;

beforeEach(() => {
  [log, saved, failsAt] = [[], [], null];
  pages = [{ leads: [fullLead()], next: null }];
});

const call = (async (name: string, input: { after?: string | null; file?: string; leadKeys?: string[] }) => {
  log.push(name === 'export.done' ? `noted ${input.leadKeys?.length} in ${input.file}` : `read after ${input.after}`);
  if (name === failsAt) throw Object.assign(new Error('no'), { code: 'storage-failed' });
  return name === 'export.done' ? null : pages.shift();
}) as unknown as Call;

const open = (language = 'en') =>
  new ExportModel({
    call,
    now: () => 0,
    language,
    words: { words, columnName: (id) => id },
    save: (name, file) => {
      log.push('saved');
      saved.push({ name, file });
    },
  });

it('reads page by page, notes where the data goes, and only then hands the file over', async () => {
  pages = [
    { leads: [fullLead(), fullLead()], next: '2 b' },
    { leads: [], next: '4 d' },
    { leads: [fullLead()], next: null },
  ];
  const model = open();
  await model.run(WHAT);
  const file = saved[0]!.name;
  expect(log).toEqual(['read after null', 'read after 2 b', 'read after 4 d', `noted 3 in ${file}`, 'saved']);
  expect(model.state.value).toEqual({ step: 'done', leads: 3, file });
});

it('notes a great many in several steps', async () => {
  pages = [{ leads: Array.from({ length: 2001 }, () => fullLead()), next: null }];
  await open().run(WHAT);
  expect(log.filter((one) => one.startsWith('noted')).map((one) => one.split(' ')[1])).toEqual(['1000', '1000', '1']);
});

it('makes no file of nothing', async () => {
  pages = [{ leads: [], next: null }];
  const model = open();
  await model.run(WHAT);
  expect(model.state.value).toEqual({ step: 'failed', code: 'not-found' });
  expect(log).toEqual(['read after null']);
});

it.each(['export.rows', 'export.done'])('hands nothing over when %s fails, and can be tried again', async (name) => {
  failsAt = name;
  const model = open();
  await model.run(WHAT);
  expect(model.state.value).toEqual({ step: 'failed', code: 'storage-failed' });
  expect(saved).toEqual([]);
  failsAt = null;
  pages = [{ leads: [fullLead()], next: null }];
  await model.run(WHAT);
  expect(saved).toHaveLength(1);
});

it('begins with all columns but the notes of colleagues', () => {
  const model = open();
  expect(model.columns.value.has('notes')).toBe(false);
  model.toggleGroup('notes', true);
  expect(model.columns.value.has('notes')).toBe(true);
  model.toggle(['name'], false);
  expect(model.columns.value.has('name')).toBe(false);
});

it('does nothing while nothing is chosen', async () => {
  const model = open();
  model.toggle([...model.columns.value], false);
  await model.run(WHAT);
  expect(log).toEqual([]);
});

it.each([
  ['en', ','],
  ['de', ';'],
])('separates as spreadsheets in %s expect it', (language, separator) =>
  expect(open(language).separator.value).toBe(separator),
);
