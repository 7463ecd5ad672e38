import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MOST_ROWS } from '../../../lib/ui/visits/answers/parse-file.ts';
import { type FormFile, readForm } from '../../../lib/ui/visits/answers/read-form.ts';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const read = (content: string | Uint8Array<ArrayBuffer>, name = 'answers.csv'): Promise<FormFile> =>
  readForm(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    { zone: 'Europe/Berlin', now: NOW },
  );
const csv = (...rows: string[]): string => rows.join('\n');
const one = {
  line: 2,
  code: 'LS-7K3Q-9MXA',
  said: 'yes',
  at: '2026-11-30T09:00:00.000Z',
  purposes: null,
  channels: null,
};

describe('files of forms', () => {
  it.each([
    ['commas', csv('code,answer,date', 'LS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z')],
    ['semicolons and German words', csv('Zeitstempel;Antwort;Zeichen', '30.11.2026 10:00;Ja;ls-7k3q-9mxa')],
    ['tabs', csv('Reference\tConsent\tSubmitted At', 'LS-7K3Q-9MXA\ttrue\t2026-11-30T09:00:00Z')],
    ['a mark at the beginning', csv('\ufeffcode,answer,date', 'LS-7K3Q-9MXA,1,2026-11-30T09:00:00Z')],
    [
      'quotes and line ends in them',
      csv('note,code,answer,date', '"a ""b"", c",LS-7K3Q-9MXA,"Yes",2026-11-30T09:00:00Z'),
    ],
    ['Windows line ends', 'code,answer,date\r\nLS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z\r\n'],
    [
      'columns named like what every object has',
      csv('__proto__,constructor,code,answer,date', 'x,y,LS-7K3Q-9MXA,x,2026-11-30T09:00:00Z'),
    ],
  ])('with %s', async (_, text) => expect(await read(text)).toMatchObject({ ok: true, answers: [one], unread: [] }));

  it.each([
    ['a list', [{ code: 'LS-7K3Q-9MXA', answer: true, submittedAt: '2026-11-30T09:00:00Z' }]],
    [
      'an object with a list',
      { form: 'x', rows: [{ code: 'LS-7K3Q-9MXA', consent: 'yes', date: '2026-11-30T09:00:00Z' }] },
    ],
    ['one answer', { code: 'LS-7K3Q-9MXA', consent: 'oui', date: '2026-11-30T09:00:00Z' }],
  ])('in JSON: %s', async (_, value) =>
    expect(await read(JSON.stringify(value))).toMatchObject({ ok: true, answers: [{ ...one, line: 1 }], unread: [] }),
  );

  it.each([
    ['UTF-16', Buffer.from('\ufeffcode;ответ;дата\nLS-7K3Q-9MXA;да;30.11.2026 10:00', 'utf16le')],
    ['windows-1252', Buffer.from('code;réponse;date\nLS-7K3Q-9MXA;oui;30.11.2026 10:00', 'latin1')],
  ])('in %s', async (_, bytes) =>
    expect(await read(new Uint8Array(bytes))).toMatchObject({ ok: true, answers: [one] }),
  );

  it('are known again by their hash', async () => {
    const text = csv('code,answer,date', 'LS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z');
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(await read(text, 'Formular.csv')).toMatchObject({ file: { name: 'Formular.csv', sha256 } });
  });

  it.each([
    ['', 'empty'],
    ['[]', 'empty'],
    ['{"code":', 'not-json'],
    [csv('answer,date', 'yes,2026-11-30'), 'no-code-column'],
    [csv('code,date', 'LS-7K3Q-9MXA,2026-11-30'), 'no-answer-column'],
    [csv('code,answer', 'LS-7K3Q-9MXA,yes'), 'no-date-column'],
    [csv('code,answer,date', ...Array<string>(MOST_ROWS + 1).fill('a,b,c')), 'too-many-rows'],
    [' '.repeat(10_000_001), 'too-large'],
  ])('%#: refused as %s', async (text, reason) => expect(await read(text)).toEqual({ ok: false, reason }));

  it('that are a spreadsheet’s own are no text', async () =>
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff]))).toEqual({ ok: false, reason: 'not-text' }));
});

describe('rows', () => {
  const row = async (cells: string): Promise<unknown> => {
    const file = await read(csv('code,answer,date,purposes,channels', cells));
    return file.ok && [...file.answers, ...file.unread][0];
  };

  it.each([
    [',yes,2026-11-30T09:00:00Z', 'no-code'],
    ['LS-OOOO-0000,yes,2026-11-30T09:00:00Z', 'no-code'],
    ['LS-7K3Q-9MXA LS-AAAA-CCCC,yes,2026-11-30T09:00:00Z', 'several-codes'],
    ['LS-7K3Q-9MXA,,2026-11-30T09:00:00Z', 'no-answer'],
    ['LS-7K3Q-9MXA,perhaps,2026-11-30T09:00:00Z', 'unclear-answer'],
    ['LS-7K3Q-9MXA,yes. no.,2026-11-30T09:00:00Z', 'unclear-answer'],
    ['LS-7K3Q-9MXA,yes,', 'bad-date'],
    ['LS-7K3Q-9MXA,yes,31.02.2026', 'bad-date'],
    ['LS-7K3Q-9MXA,yes,2027-01-01T00:00:00Z', 'bad-date'],
    ['LS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z,gossip', 'unknown-purpose'],
    ['LS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z,"offers, gossip"', 'unknown-purpose'],
    ['LS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z,offers,pigeon', 'unknown-channel'],
  ])('%s: %s', async (cells, problem) => expect(await row(cells)).toEqual({ line: 2, problem }));

  it('name purposes and channels by our names or in words of any language', async () => {
    expect(await row('LS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z,"offers; technische Beratung",E-Mail|téléphone')).toEqual({
      ...one,
      purposes: ['offers', 'advice'],
      channels: ['email', 'phone'],
    });
  });

  it.each([
    ['no', 'no'],
    ['0', 'no'],
    ['Nein danke', 'no'],
    ['object', 'object'],
    ['withdraw', 'withdraw'],
    ['Ich widerrufe', 'withdraw'],
  ])('that answer %s say %s', async (answer, said) =>
    expect(await row(`LS-7K3Q-9MXA,${answer},2026-11-30T09:00:00Z`)).toMatchObject({ said }),
  );

  it('that are there twice count once, and not at all where they differ', async () => {
    const same = csv('code,answer,date', ...Array<string>(2).fill('LS-7K3Q-9MXA,yes,2026-11-30T09:00:00Z'));
    expect(await read(same)).toMatchObject({ answers: [one], unread: [] });
    expect(await read(`${same}\nLS-7K3Q-9MXA,no,2026-11-30T09:00:00Z`)).toMatchObject({
      answers: [],
      unread: [2, 3, 4].map((line) => ({ line, problem: 'contradiction' })),
    });
  });
});
