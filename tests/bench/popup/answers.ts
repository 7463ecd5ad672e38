import type { Page } from 'puppeteer-core';
import { everythingWaiting, type LeadQuery } from '../../../lib/domain/find/query.ts';
import type { Input, MethodName, Output, Reply, TriagePage } from '../../../lib/rpc/contract.ts';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { measure, type Measure, type Sample } from '../bench.ts';
import { rawAccess, timed } from './in-extension.ts';

/** Before this, nobody notices a wait. */
const NOTICED_MS = 50;

/** Against what the database needs for it alone: not a goal, but what a change may not make worse. */
const MOST_OF_RAW = { search: 12, act: 6 };

const LIMIT = 50;

/** Words of one sort, each round another one: what was found for the one before helps little. */
const SEARCHES: Readonly<Record<string, Partial<LeadQuery>[]>> = {
  'a frequent word': ['de', 'please', 'quote', 'com', 'the', 'we', 'price', 'for', 'and'].map((words) => ({ words })),
  'the first letter': ['s', 'a', 'm', 'p', 'c', 'b', 'e', 't', 'd'].map((words) => ({ words })),
  'a rare word': [4711, 815, 12_345, 23_456, 34_567, 45_678, 56_789, 67_890, 78_901].map((id) => ({
    words: String(90_000_000 + id),
  })),
  'Chinese characters': ['请', '价格', '公司', '产品', '您好', '资料', '报价', '我们', '需要'].map((words) => ({
    words,
  })),
  'two words': ['please de', 'quote ma', 'the pump', 'we co', 'price an', 'send li', 'for it', 'com ro', 'and su'].map(
    (words) => ({ words }),
  ),
  'a word and two filters': ['de', 'please', 'quote', 'com', 'the', 'we', 'price', 'for', 'and'].map((words) => ({
    words,
    types: ['quote'] as const as LeadQuery['types'],
    countries: ['DE', 'FR', 'IT'],
  })),
  'a filter alone': ['DE', 'FR', 'IT', 'ES', 'US', 'CN', 'JP', 'GB', 'PL'].map((country) => ({ countries: [country] })),
};

/** Searches and acts in a large store, by the messages that the list sends. */
export async function answersOf(app: ExtensionBrowser, on: Page): Promise<Measure[]> {
  const page = await app.openExtensionPage('popup.html');
  await page.bringToFront();
  const ask = async <Name extends MethodName>(
    call: Name,
    input: Input<Name>,
  ): Promise<{ ms: number; value: Output<Name> }> => {
    const { ms, reply } = await page.evaluate(timed, call, input);
    const answer = reply as Reply<Output<Name>>;
    if (!answer.ok) throw new Error(`${call}: ${answer.error.message}`);
    return { ms, value: answer.value };
  };
  const search = (query: Partial<LeadQuery>): Promise<{ ms: number; value: TriagePage }> =>
    ask('triage.page', { query: { ...everythingWaiting, ...query }, limit: LIMIT });
  const all = await search({});
  const leadKeys = all.value.lines.map(({ leadKey }) => leadKey);
  const raw = async (): Promise<{ gets: number; put: number }> => page.evaluate(rawAccess, leadKeys);
  const measures: Measure[] = [];
  for (const [name, queries] of Object.entries(SEARCHES)) {
    const [took, floors, found]: [number[], number[], number[]] = [[], [], []];
    for (const query of queries) {
      floors.push((await raw()).gets);
      const { ms, value } = await search(query);
      took.push(ms);
      found.push(value.total.count);
    }
    const line = `search, ${app.name}, 100k leads, ${name} (finds ${Math.min(...found)} to ${Math.max(...found)})`;
    measures.push(...bothOf(line, took, floors, MOST_OF_RAW.search));
  }
  const [acts, undos, floors]: [number[], number[], number[]] = [[], [], []];
  for (const leadKey of leadKeys.slice(0, 9)) {
    floors.push((await raw()).put);
    const { ms, value } = await ask('triage.act', { leadKeys: [leadKey], act: { act: 'answer' } });
    // The list has followed by then, as it has when somebody takes something back.
    await search({});
    const undone = await ask('triage.undo', { at: value.at, leadKeys: [leadKey] });
    acts.push(ms);
    undos.push(undone.ms);
  }
  measures.push(...bothOf(`answering one, ${app.name}, 100k leads`, acts, floors, MOST_OF_RAW.act));
  measures.push(...bothOf(`taking that back, ${app.name}, 100k leads`, undos, floors, MOST_OF_RAW.act));
  await page.close();
  await on.bringToFront();
  return measures;
}

/** Against what a person notices, and against what the database needs alone. */
function bothOf(name: string, took: readonly number[], raw: readonly number[], mostOfRaw: number): Measure[] {
  const samples = (floor: (n: number) => number): Sample[] =>
    took.map((measured, n) => ({ measured, floor: floor(n) }));
  return [
    measure(
      `${name}: against 50 ms`,
      'ms',
      1,
      samples(() => NOTICED_MS),
    ),
    measure(
      `${name}: against the rows alone`,
      'ms',
      mostOfRaw,
      samples((n) => raw[n]!),
    ),
  ];
}
