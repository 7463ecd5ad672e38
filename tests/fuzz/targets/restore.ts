import fc from 'fast-check';
import { createHandlers } from '../../../lib/background/handlers.ts';
import { openBackup } from '../../../lib/backup/read.ts';
import type { BackupRow } from '../../../lib/backup/write.ts';
import { everythingWaiting } from '../../../lib/domain/find/query.ts';
import { contract, type MethodName, type Output, type Reply } from '../../../lib/rpc/contract.ts';
import { answer, type Handlers } from '../../../lib/rpc/server.ts';
import { NEWEST_SHAPE } from '../../../lib/storage/database.ts';
import { openTransfer, piecesOf, putPiece } from '../../../lib/storage/transfer.ts';
import { type Change, changed, changes } from '../arbitraries/json.ts';
import { must, target } from '../target.ts';
import { fileOf, locked, PASSPHRASE } from '../worlds/backup-file.ts';
import { emptyInstallation, installation } from '../worlds/installation.ts';

const self = { id: 'leadstand', origin: 'chrome-extension://leadstand' };
const FILE = '000000000000000-fuzz';

/** Asks as a page does that may. */
async function ask<Name extends MethodName>(
  handlers: Handlers,
  call: Name,
  input: unknown,
): Promise<Reply<Output<Name>>> {
  const bugs: unknown[] = [];
  const url = `${self.origin}/${contract[call].callers[0]}.html`;
  const reply = await answer({ call, input }, { id: self.id, url }, self, handlers, (error) => bugs.push(error));
  const [bug] = bugs;
  must(bugs.length === 0, `${call} has no bug: ${bug instanceof Error ? bug.stack : String(bug)}`);
  return reply as Reply<Output<Name>>;
}

/** A backup of an installation with something of everything, row by row. */
async function makeRows(): Promise<BackupRow[]> {
  const here = await installation();
  const { handlers } = here;
  const { leadKey = [], heldKey = [] } = await here.names();
  const [lead, other, held] = [leadKey[0], leadKey[1], heldKey[0]].map(String);
  await handlers['triage.act']({ leadKeys: [lead!], act: { act: 'answer' } });
  await handlers['triage.act']({ leadKeys: [other!], act: { act: 'note', text: 'Call back' } });
  await handlers['lead.correct']({ leadKey: other!, field: 'person.lastName', value: 'Asked' });
  await handlers['export.done']({ file: 'leads.csv', leadKeys: [lead!, other!] });
  await handlers['views.save']({ views: [{ id: 'v', name: 'Mine', query: everythingWaiting }] });
  await handlers['profiles.save']({ profile: PROFILE });
  await handlers['visits.answer']({ heldKey: held!, said: 'no', evidence: EVIDENCE, purposes: [], channels: [] });
  await handlers['person.erase']({ email: 'pro@works.example', reason: 'asked' });
  const made = await handlers['backup.make']({ passphrase: PASSPHRASE, withAddresses: true });
  if (made.kind !== 'made') throw new Error(made.reason);
  const opened = await openBackup(piecesOf(await openTransfer(), made.file), PASSPHRASE, NEWEST_SHAPE);
  const found: BackupRow[] = [];
  for await (const rows of opened.rows) found.push(...rows);
  return found;
}

const PROFILE = {
  id: 'p',
  name: 'CRM',
  basedOn: null,
  origins: ['https://crm.example.com'],
  rules: [{ labels: ['mail'], type: 'email' as const }],
  valueMaps: { country: { DE: 'Germany' } },
  newContactUrl: 'https://crm.example.com/contacts/new',
  confirmed: true,
};
const EVIDENCE = { how: 'mail' as const, at: '2026-11-23T12:00:00.000Z', text: 'No' };

let rows: Promise<BackupRow[]> | undefined;
const head = locked({ database: NEWEST_SHAPE, app: '0.1.0', madeAt: '2026-11-24T12:00:00.000Z', withAddresses: true });

/** What pages show first. */
const query = { ...everythingWaiting, box: 'all' };
const LOOKS: readonly (readonly [MethodName, unknown])[] = [
  ['triage.list', { limit: 100 }],
  ...['waiting', 'snoozed', 'done', 'prospects', 'all'].map(
    (box) => ['triage.page', { query: { ...query, box }, limit: 100 }] as const,
  ),
  ['triage.page', { query: { ...query, words: 'ann' }, limit: 100 }],
  ['triage.keys', { query }],
  ['triage.facets', {}],
  ['triage.history', { limit: 50 }],
  ['triage.settings', {}],
  ['templates.list', {}],
  ['templates.sender', {}],
  ['connections.list', {}],
  ['profiles.list', {}],
  ['policy.view', {}],
  ['guide.read', {}],
  ['consent.settings', {}],
  ['visits.list', { state: null, limit: 100 }],
  ['visits.trends', { weeks: 10 }],
  ['records.list', { subject: null, before: null, limit: 100 }],
  ['records.verify', {}],
  ['records.processing', {}],
  ['erasures.list', {}],
  ['retention.view', {}],
  ['suppression.view', {}],
  ['insights.view', { from: '2026-11-01', to: '2026-11-30', connectionId: null }],
  ['export.rows', { what: { query }, after: null }],
  ['backup.sites', {}],
];

/** Each lead by itself, as one that is pressed on. */
async function lookAtEach(handlers: Handlers, leadKeys: readonly string[]): Promise<void> {
  for (const leadKey of leadKeys) {
    must((await ask(handlers, 'triage.read', { leadKey })).ok, 'what is in the list can be read');
    await ask(handlers, 'triage.related', { leadKey });
    await ask(handlers, 'prefill.choose', { leadKey });
  }
}

interface Twist {
  row: number;
  done: readonly Change[];
}

async function textsOf(twists: readonly Twist[]): Promise<string[]> {
  const twisted = structuredClone(await (rows ??= makeRows())).map(({ store, value, key }) => ({ store, value, key }));
  for (const { row, done } of twists) {
    const one = twisted[row % twisted.length]!;
    one.value = changed(one.value, done);
  }
  const lines = twisted.map(({ store, value, key }) =>
    JSON.stringify(key === undefined ? [store, value ?? null] : [store, value ?? null, key]),
  );
  return [lines.join('\n'), JSON.stringify({ rows: lines.length })];
}

export const restoreTargets = [
  target({
    name: 'backup-restore',
    heavy: true,
    inputs: fc.record({
      twists: fc.array(fc.record({ row: fc.nat(10_000), done: changes }), { maxLength: 3 }),
      inUse: fc.boolean(),
    }),
    read: async ({ twists, inUse }) => {
      const file = await fileOf(await head, await textsOf(twists));
      const { parts } = await (inUse ? installation() : emptyInstallation());
      const handlers = createHandlers(parts);
      await putPiece(await openTransfer(), FILE, 0, file.buffer);
      const read = await ask(handlers, 'backup.read', { file: FILE, passphrase: PASSPHRASE });
      must(read.ok, 'a file that cannot be read is refused');
      if (read.value.kind === 'refused') return read.value.reason;
      const restored = await ask(handlers, 'backup.restore', { file: FILE });
      must(restored.ok && restored.value.kind === 'restored', 'what could be read can be restored');
      for (const [call, input] of LOOKS) must((await ask(handlers, call, input)).ok, `${call} answers`);
      const keys = await ask(handlers, 'triage.keys', { query });
      if (keys.ok) await lookAtEach(handlers, keys.value.leadKeys);
      return null;
    },
  }),
];
