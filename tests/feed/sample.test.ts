import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { MappedLead } from '../../lib/domain/lead/lead.ts';
import { readFeed } from '../../lib/feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';
import { freshenSample } from '../../lib/feed/sample.ts';

const NOW = Date.parse('2027-06-05T12:34:56Z');
const text = readFileSync('public/sample/sample-feed.xml', 'utf8');

async function leadsOf(xml: string): Promise<MappedLead[]> {
  const leads: MappedLead[] = [];
  for await (const batch of readFeed([new TextEncoder().encode(xml)], { mapping: SAMPLE_MAPPING })) {
    for (const record of batch) if (record.ok) leads.push(record.lead);
  }
  return leads;
}

it('moves all dates together, the newest to twenty minutes ago', async () => {
  const before = (await leadsOf(text)).map(({ createdAt }) => Date.parse(createdAt!));
  const after = (await leadsOf(freshenSample(text, NOW))).map(({ createdAt }) => Date.parse(createdAt!));
  const shift = NOW - 20 * 60_000 - Math.max(...before);
  expect(after).toEqual(before.map((time) => time + shift));
});

it('leaves a text without dates as it is', () => {
  expect(freshenSample('<leads/>', NOW)).toBe('<leads/>');
});

it('shows what there is to see', async () => {
  const leads = await leadsOf(freshenSample(text, NOW));
  const count = (wanted: (lead: MappedLead) => boolean): number => leads.filter(wanted).length;
  expect(leads).toHaveLength(18);
  expect(count(({ kind }) => kind === 'request')).toBe(11);
  expect(count(({ kind }) => kind === 'prospect')).toBe(2);
  expect(count(({ kind }) => kind === 'visit')).toBe(4);
  expect(count(({ kind }) => kind === 'unknown')).toBe(1);
  expect(new Set(leads.filter(({ kind }) => kind === 'request').map(({ types }) => types.join('+'))).size).toBe(5);
  expect(new Set(leads.map(({ marketplace }) => marketplace)).size).toBe(6);
  expect(new Set(leads.map(({ address }) => address.country)).size).toBeGreaterThan(12);
  expect(count(({ message }) => message.length > 1000)).toBe(1);
  expect(count(({ person }) => person.email === 'imogen.featherstone@example.com')).toBe(2);
});

it('has nothing that could not be read, and nobody who exists', async () => {
  for (const lead of await leadsOf(text)) {
    expect(lead.flaws).toEqual(lead.feedId === 'SAMPLE-0010' ? ['no-email'] : []);
    expect(lead.extra).toEqual({});
    if (lead.person.email) expect(lead.person.email).toMatch(/@example\.(?:com|net|org)$/);
    if (lead.person.phoneRaw) expect(lead.person.phone).not.toBe('');
    for (const { url } of lead.products) expect(url).toMatch(/^(?:|https:\/\/www\.example\.com\/.*)$/);
  }
});

it('has only elements that its schema describes', () => {
  const schema = readFileSync('public/sample/sample-feed.xsd', 'utf8');
  const described = new Set([...schema.matchAll(/<xs:element name="(\w+)"/g)].map(([, name]) => name));
  const used = new Set([...text.matchAll(/<(\w+)>/g)].map(([, name]) => name).filter((name) => name !== 'br'));
  expect([...used].filter((name) => !described.has(name))).toEqual([]);
});
