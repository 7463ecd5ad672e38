import fc from 'fast-check';
import { checkChain, linkTo, NO_ENTRIES } from '../../../lib/domain/consent/chain-hash.ts';
import { evidenceSchema } from '../../../lib/domain/consent/evidence.ts';
import { channelSchema, purposeSchema } from '../../../lib/domain/consent/purposes.ts';
import { findReplyCodes, makeReplyCode } from '../../../lib/domain/consent/reply-code.ts';
import { consentSettingsSchema } from '../../../lib/domain/consent/settings.ts';
import { settingsInForce } from '../../../lib/domain/consent/settings-in-force.ts';
import { readList, readSuppressionFile, writeSuppressionFile } from '../../../lib/domain/consent/suppression-file.ts';
import { retentionSchema } from '../../../lib/domain/policy/policy.ts';
import { composeNotice } from '../../../lib/domain/notices/compose.ts';
import { NOTICE_LANGUAGES } from '../../../lib/domain/notices/languages.ts';
import { composeReceipt } from '../../../lib/domain/receipts/compose.ts';
import { receiptSchema } from '../../../lib/domain/receipts/receipt.ts';
import { readAnswerFile, readPastedMail, type ReadAnswers } from '../../../lib/ui/visits/answers/read-answers.ts';
import { readAnswer } from '../../../lib/ui/visits/read-answer.ts';
import { bytesOf } from '../arbitraries/bytes.ts';
import { damaged } from '../arbitraries/damage.ts';
import { fromSchema } from '../arbitraries/from-schema.ts';
import { jsonTexts, nearly } from '../arbitraries/json.ts';
import { texts, textsOf } from '../arbitraries/text.ts';
import { must, mustEqual, target } from '../target.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const CONTEXT = {
  now: NOW,
  zone: 'Europe/Paris',
  asked: { purposes: purposeSchema.options, channels: channelSchema.options },
};

/** No more is proposed than can be recorded. */
function judge({ answers, unread }: ReadAnswers): string | null {
  for (const { evidence, code, said, purposes } of answers) {
    must(evidenceSchema.safeParse(evidence).success, 'what shows an answer can be recorded');
    mustEqual(findReplyCodes(code), [code], 'an answer is to one notice');
    must(said === 'yes' || purposes.length === 0, 'who does not agree agrees to nothing');
  }
  return unread[0]?.problem ?? null;
}

const MAIL = [
  'From: Ann <ann@example.org>\n',
  'Date: Mon, 23 Nov 2026 09:41:00 +0100 (CET)\n',
  'Message-ID: <a1b2@mail.example>\n',
  ' folded\n',
  '\n\n',
  '> ',
  'LS-7K3Q-9MXA',
  'ls 7k3q 9mxa',
  'LS-2222-3333',
  'Yes',
  'No',
  'ja, einverstanden',
  '同意します',
  'je refuse',
  'I object',
  '[x] Yes: offers\n',
  '[ ] No\n',
  '☑ Oui\n',
  'On Monday, Bob wrote:\n',
  '-----Original Message-----\n',
  'VirtualExpo 14',
  '.',
  '\n',
  ' ',
];

const COLUMNS = ['code', 'Answer', 'date', 'purposes', 'channels', 'submittedAt', 'antwort', '日付', '__proto__', ''];
const CELLS = ['LS-7K3Q-9MXA', 'yes', 'no', 'x', '2026-11-20 10:00', '20.11.2026', 'offers; events', 'email', '1', ''];
const cells = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...CELLS) }, texts);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const tables = fc.record({
  names: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...COLUMNS) }, texts), {
    minLength: 3,
    maxLength: 6,
  }),
  rows: fc.array(fc.array(cells, { maxLength: 7 }), { maxLength: 4 }),
  separator: fc.constantFrom(',', ';', '\t'),
});
const usualNames = ['code', 'answer', 'date', 'purposes', 'channels'];
const csv = fc
  .oneof(
    tables,
    tables.map((table) => ({ ...table, names: usualNames })),
  )
  .map(({ names, rows, separator }) => [names, ...rows].map((row) => row.map(quoted).join(separator)).join('\r\n'));
const objects = fc.array(
  fc.dictionary(fc.constantFrom(...usualNames), fc.oneof(cells, fc.jsonValue()), { maxKeys: 5, noNullPrototype: true }),
  { maxLength: 4 },
);

const fields = fc.array(
  fc.tuple(
    fc.constantFrom('how', 'at', 'text', 'messageId', 'note', 'purpose', 'channel'),
    fc.oneof(
      texts,
      fc.constantFrom('mail', 'phone', '2026-11-20', '-271821-04-20', '+275760-09-13', 'offers', 'email'),
    ),
  ),
  { maxLength: 8 },
);

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const lists = fc.record({
  secrets: fc.array(
    fc.record({ id: fc.constantFrom('a', 'b'), key: fc.base64String({ minLength: 24, maxLength: 40 }) }),
    { maxLength: 3 },
  ),
  entries: fc.array(
    fc.record({
      key: hex,
      secret: fc.constantFrom('a', 'b', 'c'),
      scope: fc.constantFrom('lead', 'person-all'),
      reason: fc.constantFrom('refused', 'erased'),
      at: fc.constant('2026-11-23T10:00:00.000Z'),
      by: texts,
      expiresAt: fc.constantFrom(null, '2030-01-01T00:00:00Z'),
    }),
    { maxLength: 3 },
  ),
});
const base64 = fc.base64String({ maxLength: 40 });
const suppressionFiles = fc.record({
  madeAt: fc.constant('2026-11-23T10:00:00.000Z'),
  lock: fc.record({
    kdf: fc.constant('PBKDF2-SHA-256' as const),
    iterations: fc.constant(600_000),
    salt: base64,
    check: base64,
  }),
  cipher: fc.constant('AES-256-GCM' as const),
  nonce: base64,
  data: base64,
});

const entry = {
  at: '2026-11-23T10:00:00.000Z',
  event: 'refused' as const,
  subject: 'ab',
  actor: 'AL',
  before: 'notice-sent' as const,
  after: 'refused' as const,
  channel: null,
  language: 'de',
  noticeHash: null,
  purposes: [],
  channels: [],
  validUntil: null,
  evidence: null,
  record: null,
  detail: {},
};
const settings = fromSchema(consentSettingsSchema);

export const consentTargets = [
  target({
    name: 'answer-mail',
    inputs: fc.oneof({ weight: 4, arbitrary: textsOf(MAIL, 25) }, damaged(textsOf(MAIL, 25)), texts),
    read: async (text) => judge(await readPastedMail(text, CONTEXT)),
  }),
  target({
    name: 'answer-file',
    inputs: fc.record({ name: texts, bytes: bytesOf(fc.oneof(csv, damaged(csv), jsonTexts(objects))) }),
    read: async (file) => judge(await readAnswerFile(file, CONTEXT)),
  }),
  target({
    name: 'answer-form',
    inputs: fields,
    read: (given) => {
      const form = new FormData();
      for (const [name, value] of given) form.append(name, value);
      const { evidence } = readAnswer('yes', form, undefined, NOW);
      return evidenceSchema.safeParse(evidence).success ? null : 'bad-input';
    },
  }),
  target({
    name: 'reply-code',
    inputs: fc.record({ before: texts, after: texts, bytes: fc.uint8Array({ minLength: 16, maxLength: 16 }) }),
    read: ({ before, after, bytes }) => {
      let turn = 0;
      const code = makeReplyCode((count) =>
        Uint8Array.from({ length: count }, () => (bytes[turn % 16]! + 7 * turn++) % 256),
      );
      must(
        findReplyCodes(`${before} ${code} ${after}`).includes(code),
        'a code is found among whatever stands around it',
      );
      return null;
    },
  }),
  target({
    name: 'suppression-file',
    inputs: fc.oneof(
      suppressionFiles.map((file) => writeSuppressionFile(file)),
      damaged(suppressionFiles.map((file) => writeSuppressionFile(file))),
      jsonTexts(suppressionFiles.map((file) => ({ format: 'leadstand-suppression', version: 1, sha256: '', ...file }))),
    ),
    read: (text) => {
      const read = readSuppressionFile(text);
      if (!read.ok) return read.reason;
      mustEqual(readSuppressionFile(writeSuppressionFile(read.file)), read, 'a list that was handed on is the same');
      return null;
    },
  }),
  target({
    name: 'suppression-list',
    inputs: jsonTexts(lists),
    read: (text) => {
      const list = readList(text);
      if (!list) return 'damaged';
      mustEqual(readList(JSON.stringify(list)), list, 'a list is the same when it is read again');
      return null;
    },
  }),
  target({
    name: 'record-chain',
    inputs: fc.record({
      changed: fc.array(nearly(fc.constant(entry)), { maxLength: 4 }),
      said: fc.array(texts, { maxLength: 3 }),
    }),
    read: ({ changed, said }) => {
      let head = NO_ENTRIES;
      const linked = said.map((text) => (head = linkTo(head, { ...entry, subject: text, detail: { reason: text } })));
      must(checkChain(linked).ok, 'a chain is whole as it was written');
      const rows = changed.filter((value) => typeof value === 'object' && value !== null);
      return checkChain(rows as never).ok ? null : 'broken';
    },
  }),
  target({
    name: 'consent-settings',
    inputs: fc.record({
      wanted: settings,
      retention: fc.option(fromSchema(retentionSchema), { nil: undefined }),
      language: fc.constantFrom(...NOTICE_LANGUAGES),
      kind: fc.constantFrom('ask', 'inform'),
      marketplace: fc.constantFrom(null, 'DirectIndustry'),
    }),
    read: async ({ wanted, retention, language, kind, marketplace }) => {
      if (!consentSettingsSchema.safeParse(wanted).success) return 'bad-input';
      const inForce = settingsInForce(wanted, retention);
      must(consentSettingsSchema.safeParse(inForce).success, 'settings in force are settings');
      const notice = await composeNotice({ kind, channel: 'email', language, marketplace, settings: inForce });
      must(!/[\r\n]/.test(notice.subject), 'a subject is one line');
      return null;
    },
  }),
  target({
    name: 'receipt',
    inputs: jsonTexts(fromSchema(receiptSchema)),
    read: async (json) => {
      let value: unknown;
      try {
        value = JSON.parse(json);
      } catch {
        return 'not-json';
      }
      // The page composes what the background gives it, which holds to this.
      if (!receiptSchema.safeParse(value).success) return 'no-receipt';
      must((await composeReceipt(json)).length > 0, 'a receipt says something');
      return null;
    },
  }),
];
