import type { FeedAddress } from '../connection/connection.ts';
import { addressProblem, type AddressProblem } from '../connection/feed-address.ts';
import type { FeedMapping } from '../mapping/mapping.ts';
import type { ParseUrl } from './crm-sites.ts';
import { type PolicyFeed, policyFeedSchema } from './policy.ts';
import type { Path } from './problem.ts';
import { type PolicyReader, takeMapping } from './reader.ts';

const { shape } = policyFeedSchema;
type Entry = Readonly<Record<string, unknown>>;

/** What a feed's entry is read with. */
export interface FeedContext {
  reader: PolicyReader;
  parse: ParseUrl;
  mappings: ReadonlyMap<string, FeedMapping>;
}

/** One feed. Null when it cannot be downloaded as it stands; what else is wrong is left out. */
export function readFeed(id: string, entry: Entry, path: Path, context: FeedContext): PolicyFeed | null {
  const { reader } = context;
  reader.unknownNames(entry, shape, path);
  const reached = readAddress(entry, path, context);
  const name = reader.take(shape.name, entry['name'], [...path, 'name']);
  const mode = reader.take(shape.mode, entry['mode'], [...path, 'mode']);
  const colour = reader.take(shape.colour, entry['colour'], [...path, 'colour']);
  const mapping = readMapping(entry, path, context);
  if (!reached) return null;
  const { address, origin, host } = reached;
  return { id, name: name?.trim() || host, origin, address, mode: mode ?? 'live', ...(colour && { colour }), mapping };
}

const PLACE: Readonly<Record<AddressProblem, 'url' | 'key' | 'keyName'>> = {
  'url-unreadable': 'url',
  'url-not-https': 'url',
  'url-has-login': 'url',
  'key-missing': 'key',
  'key-not-sendable': 'key',
  'placement-name-missing': 'keyName',
  'header-not-allowed': 'keyName',
};

function readAddress(
  entry: Entry,
  path: Path,
  { reader, parse }: FeedContext,
): { address: FeedAddress; origin: string; host: string } | null {
  const before = reader.problems.length;
  const url = reader.take(shape.url, entry['url'], [...path, 'url'])?.trim();
  const key = reader.take(shape.key, entry['key'], [...path, 'key'])?.trim();
  const kind = reader.take(shape.keyPlacement, entry['keyPlacement'], [...path, 'keyPlacement']);
  const keyName = reader.take(shape.keyName, entry['keyName'], [...path, 'keyName'])?.trim();
  // What is unreadable must not be taken for what was left out: the feed would be asked in another way than was meant.
  if (url === undefined || reader.problems.length > before) return null;
  const address = addressOf(url, key ?? '', kind ?? (key ? 'query' : 'in-url'), keyName);
  const parsed = parse(url);
  const problem = addressProblem(address, parsed);
  if (problem) reader.note([...path, PLACE[problem]], problem);
  if (problem || !parsed) return null;
  return { address, origin: parsed.origin, host: parsed.hostname };
}

function addressOf(
  url: string,
  key: string,
  kind: FeedAddress['placement']['kind'],
  name: string | undefined,
): FeedAddress {
  if (kind === 'in-url') return { url, key: '', placement: { kind } };
  // A parameter is called as the set-up page proposes it; for a header there is no usual name.
  return { url, key, placement: { kind, name: name ?? (kind === 'query' ? 'key' : '') } };
}

function readMapping(entry: Entry, path: Path, { reader, mappings }: FeedContext): FeedMapping | null {
  const own = entry['mappingDocument'];
  if (own !== undefined) return takeMapping(reader, own, [...path, 'mappingDocument']) ?? null;
  const name = reader.take(shape.mapping, entry['mapping'], [...path, 'mapping']);
  if (name === undefined) return null;
  const found = mappings.get(name);
  if (!found) reader.note([...path, 'mapping'], 'no-such-mapping');
  return found ?? null;
}
