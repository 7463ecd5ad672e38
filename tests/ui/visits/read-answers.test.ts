import { expect, it } from 'vitest';
import { evidenceSchema } from '../../../lib/domain/consent/evidence.ts';
import { readAnswerFile, readPastedMail, type ReadingContext } from '../../../lib/ui/visits/answers/read-answers.ts';

const CODE = 'LS-7K3Q-9MXA';
const context: ReadingContext = {
  now: Date.parse('2026-12-01T12:00:00Z'),
  zone: 'Europe/Berlin',
  asked: { purposes: ['offers', 'events'], channels: ['email', 'phone'] },
};
const file = (text: string) => ({ name: 'form.csv', bytes: new TextEncoder().encode(text) });

it('a pasted mail is its own evidence', async () => {
  const text = `Yes\n\n> ${CODE}`;
  const { answers, unread } = await readPastedMail(text, context);
  const evidence = { how: 'mail', at: '2026-12-01T12:00:00.000Z', text };
  expect(answers).toEqual([
    { code: CODE, said: 'yes', purposes: ['offers', 'events'], channels: ['email', 'phone'], evidence },
  ]);
  expect(unread).toEqual([]);
  expect(evidenceSchema.safeParse(answers[0]!.evidence).success).toBe(true);
});

it('a mail with its headers names itself and its time', async () => {
  const text = `Message-ID: <a@b.example>\nDate: Mon, 30 Nov 2026 18:05:00 +0100\n\nNo\n> ${CODE}`;
  const { answers } = await readPastedMail(text, context);
  expect(answers).toMatchObject([
    {
      said: 'no',
      purposes: [],
      channels: [],
      evidence: { messageId: '<a@b.example>', at: '2026-11-30T17:05:00.000Z' },
    },
  ]);
});

it.each([
  ['Yes', 'no-code'],
  [`Yes ${CODE} LS-AAAA-CCCC`, 'several-codes'],
  [`Hello\n> ${CODE}`, 'no-answer'],
  [`Yes. No.\n> ${CODE}`, 'unclear-answer'],
])('%j: nothing is proposed', async (text, problem) =>
  expect(await readPastedMail(text, context)).toEqual({ answers: [], unread: [{ line: 0, problem }] }),
);

it('a row of a form has the file as evidence, and agrees to nothing that was not asked for', async () => {
  const text = `code,answer,date,purposes,channels\n${CODE},yes,2026-11-30T09:00:00Z,"offers,advice",phone`;
  const { answers } = await readAnswerFile(file(text), context);
  expect(answers).toMatchObject([
    {
      purposes: ['offers'],
      channels: ['phone'],
      evidence: { how: 'form', at: '2026-11-30T09:00:00.000Z', note: 'row 2', file: { name: 'form.csv' } },
    },
  ]);
  expect(evidenceSchema.safeParse(answers[0]!.evidence).success).toBe(true);
});

it('a yes to nothing that was asked for is none', async () => {
  const rows = `${CODE},yes,2026-11-30,advice,phone\nLS-AAAA-CCCC,yes,2026-11-30,offers,post\nLS-CCCC-AAAA,no,2026-11-30,advice,`;
  const { answers, unread } = await readAnswerFile(file(`code,answer,date,purposes,channels\n${rows}`), context);
  expect(answers.map(({ said }) => said)).toEqual(['no']);
  expect(unread).toEqual([
    { line: 2, problem: 'unknown-purpose' },
    { line: 3, problem: 'unknown-channel' },
  ]);
});

it('a file that is none is told of as a whole, and a row by its place', async () => {
  expect(await readAnswerFile(file('a,b\n1,2'), context)).toEqual({
    answers: [],
    unread: [{ line: 0, problem: 'no-code-column' }],
  });
  const { unread } = await readAnswerFile(file(`code,answer,date\n${CODE},hm,2026-11-30`), context);
  expect(unread).toEqual([{ line: 2, problem: 'unclear-answer' }]);
});
