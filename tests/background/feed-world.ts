import { runDownload } from '../../lib/background/download-job.ts';
import { mappingHandlers } from '../../lib/background/mapping-handlers.ts';
import type { Connection } from '../../lib/domain/connection/connection.ts';
import type { DownloadReport } from '../../lib/domain/connection/download-report.ts';
import type { MappingChanges } from '../../lib/domain/mapping/learned.ts';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import { applyAct } from '../../lib/domain/triage/triage.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';
import { saveConnection } from '../../lib/storage/connections.ts';
import { changeTriage } from '../../lib/storage/leads.ts';
import type { HeldRow } from '../../lib/storage/held-rows.ts';
import type { LeadRow, ProblemRow } from '../../lib/storage/schema.ts';
import { connection } from '../support/builders.ts';
import { world, type World } from './parts.ts';

const HOURS_MS = 3 * 3_600_000;

/** A world with one feed in it. */
export interface FeedWorld extends World {
  connection: Connection;
  /** Downloads a body, three hours after whatever was before. */
  download(body: string): Promise<DownloadReport>;
  save(mapping: Partial<FeedMapping>): Promise<MappingChanges>;
  preview(mapping: Partial<FeedMapping>): Promise<MappingChanges>;
  act(leadKey: string, act: 'answer' | 'decline'): Promise<void>;
  leads(): Promise<LeadRow[]>;
  held(): Promise<HeldRow[]>;
  problems(): Promise<ProblemRow[]>;
}

/** The mapping that a test's feeds are read by, apart from what it is about. */
export const mappingWith = (over: Partial<FeedMapping> = {}): FeedMapping => ({
  ...SAMPLE_MAPPING,
  name: 'test',
  ...over,
});

/** A feed that is read by the test's mapping from the start. */
export async function feedWorld(over: Partial<Connection> = {}): Promise<FeedWorld> {
  const here = await newFeedWorld(over);
  await here.save({});
  return here;
}

/** A feed whose layout is still to be learned. */
export async function newFeedWorld(over: Partial<Connection> = {}): Promise<FeedWorld> {
  const here = await world();
  const one = connection({ createdAt: new Date(here.clock.now).toISOString(), ...over });
  await saveConnection(here.db, one, {
    url: 'https://feeds.example.com/leads',
    key: 'SECRETKEY123',
    placement: { kind: 'query', name: 'key' },
  });
  const handlers = mappingHandlers(here.parts);
  return {
    ...here,
    connection: one,
    async download(body) {
      here.clock.now += HOURS_MS;
      here.serve(() => new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } }));
      const reply = await runDownload(here.parts, one.id);
      if (reply.kind !== 'done') throw new Error(reply.kind);
      return reply.report;
    },
    save: (mapping) => handlers['mapping.save']({ connectionId: one.id, mapping: mappingWith(mapping) }),
    preview: (mapping) => handlers['mapping.preview']({ connectionId: one.id, mapping: mappingWith(mapping) }),
    async act(leadKey, act) {
      await changeTriage(here.db, leadKey, (state) => applyAct(state, { act }, new Date(here.clock.now).toISOString()));
    },
    leads: () => here.db.getAll('leads'),
    held: () => here.db.getAll('held'),
    problems: () => here.db.getAll('problems'),
  };
}

/** One record with the names of the sample format; a value that is left out is not there. */
export function record(fields: Record<string, string | undefined>, element = 'lead'): string {
  const all = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `<${element}>${all.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</${element}>`;
}

export const body = (...records: readonly string[]): string => `<leads>${records.join('')}</leads>`;

/** A request that is complete in every way. */
export const request = (id: string | undefined, over: Record<string, string | undefined> = {}): string =>
  record({
    id,
    category: 'REQUEST',
    type: 'QUOTE',
    creationDate: '2026-11-20T08:00:00Z',
    firstName: 'Zoé',
    lastName: `Buyer ${id ?? ''}`,
    email: `buyer${id ?? ''}@example.com`,
    comment: `A quote, please. ${id ?? ''}`,
    ...over,
  });
