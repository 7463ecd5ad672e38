import type { FeedMapping } from '../mapping/mapping.ts';
import { type ParseUrl, readSite } from './crm-sites.ts';
import {
  MOST_CRMS,
  MOST_FEEDS,
  MOST_MAPPINGS,
  type Policy,
  type PolicyFeed,
  policyFeedSchema,
  type PolicyFeeds,
  policySchema,
  type RetentionMonths,
  retentionSchema,
} from './policy.ts';
import type { PolicyProblem } from './problem.ts';
import { type FeedContext, readFeed } from './read-feed.ts';
import { isRecord, PolicyReader, takeMapping, unpacked } from './reader.ts';

/** Reads a policy as the browser hands it out. What is right of it is taken; what is wrong is named. */
export function readPolicy(
  raw: Readonly<Record<string, unknown>>,
  parse: ParseUrl,
): { policy: Policy; problems: PolicyProblem[] } {
  const reader = new PolicyReader();
  reader.unknownNames(raw, policySchema.shape, []);
  const part = (name: keyof typeof policySchema.shape): unknown => unpacked(raw[name]);
  const mappings = readMappings(part('mappings'), reader);
  const policy: Policy = {
    connections: readFeeds(part('connections'), { reader, parse, mappings }),
    allowedCrmOrigins: readSites(part('allowedCrmOrigins'), reader, parse),
    retentionMonths: readRetention(part('retentionMonths'), reader),
    lockConnections: readLock(part('lockConnections'), reader),
  };
  return { policy, problems: reader.problems };
}

/** The entries of a list; null, with a note, for what is no list. What is too long is cut off, with a note. */
function entries(value: unknown, name: string, most: number, reader: PolicyReader): unknown[] | null {
  if (!Array.isArray(value)) {
    reader.note([name], 'wrong-type');
    return null;
  }
  if (value.length > most) reader.note([name], 'out-of-range');
  return value.slice(0, most);
}

function readMappings(value: unknown, reader: PolicyReader): Map<string, FeedMapping> {
  const mappings = new Map<string, FeedMapping>();
  if (value === undefined) return mappings;
  for (const [at, entry] of (entries(value, 'mappings', MOST_MAPPINGS, reader) ?? []).entries()) {
    const mapping = takeMapping(reader, entry, ['mappings', at]);
    if (mapping && mappings.has(mapping.name)) reader.note(['mappings', at, 'name'], 'twice');
    else if (mapping) mappings.set(mapping.name, mapping);
  }
  return mappings;
}

function readFeeds(value: unknown, context: FeedContext): PolicyFeeds | null {
  if (value === undefined) return null;
  const list = entries(value, 'connections', MOST_FEEDS, context.reader);
  const feeds: PolicyFeeds = {
    good: [],
    unusable: [],
    complete: list !== null && (value as unknown[]).length === list.length,
  };
  for (const [at, packed] of (list ?? []).entries()) addFeed(feeds, unpacked(packed), at, context);
  return feeds;
}

function addFeed(feeds: PolicyFeeds, entry: unknown, at: number, context: FeedContext): void {
  const path = ['connections', at];
  const id = isRecord(entry) ? context.reader.take(policyFeedSchema.shape.id, entry['id'], [...path, 'id']) : undefined;
  if (!isRecord(entry)) context.reader.note(path, 'wrong-type');
  if (!isRecord(entry) || id === undefined) {
    feeds.complete = false;
    return;
  }
  const feed = readFeed(id, entry, path, context);
  const twice = feed && twiceAt(feeds.good, feed);
  if (twice) context.reader.note([...path, twice], 'twice');
  if (feed && !twice) feeds.good.push(feed);
  else if (!feeds.good.some((one) => one.id === id)) feeds.unusable.push(id);
}

/** Two connections to one feed would ask for it twice within two hours. At one address, only keys tell feeds apart. */
function twiceAt(good: readonly PolicyFeed[], { id, address: { url, key } }: PolicyFeed): 'id' | 'url' | null {
  if (good.some((one) => one.id === id)) return 'id';
  return good.some(({ address }) => address.url === url && address.key === key) ? 'url' : null;
}

/** A list of sites that cannot be read allows none: the company wanted a limit. */
function readSites(value: unknown, reader: PolicyReader, parse: ParseUrl): string[] | null {
  if (value === undefined) return null;
  const list = entries(value, 'allowedCrmOrigins', MOST_CRMS, reader) ?? [];
  const sites = list.map((entry, at) => {
    const site = typeof entry === 'string' ? readSite(entry, parse) : null;
    if (site === null) reader.note(['allowedCrmOrigins', at], typeof entry === 'string' ? 'not-a-site' : 'wrong-type');
    return site;
  });
  return [...new Set(sites.filter((site) => site !== null))];
}

function readRetention(value: unknown, reader: PolicyReader): RetentionMonths | null {
  if (value === undefined) return null;
  if (!isRecord(value)) {
    reader.note(['retentionMonths'], 'wrong-type');
    return null;
  }
  reader.unknownNames(value, retentionSchema.shape, ['retentionMonths']);
  const months: RetentionMonths = {};
  for (const kind of ['request', 'prospect', 'visit'] as const) {
    const number = reader.take(retentionSchema.shape[kind], value[kind], ['retentionMonths', kind]);
    if (number !== undefined) months[kind] = number;
  }
  return months;
}

const readLock = (value: unknown, reader: PolicyReader): boolean | null =>
  value === undefined ? null : (reader.take(policySchema.shape.lockConnections, value, ['lockConnections']) ?? null);
