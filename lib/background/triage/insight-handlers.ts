import { type Fact, WHOSE, type Whose } from '../../domain/insights/facts.ts';
import { Reckoning } from '../../domain/insights/reckon.ts';
import { daysAfter, isDay } from '../../domain/insights/weeks.ts';
import { defaultTriageSettings } from '../../domain/triage/default-settings.ts';
import { breathe } from '../../feed/breathe.ts';
import { onChange } from '../../platform/changes.ts';
import type { Input, Output } from '../../rpc/contract.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { readPreferences } from '../../storage/preferences.ts';
import type { Parts } from '../parts.ts';
import { exportHandlers } from './export-handlers.ts';
import { FactMemory } from './fact-memory.ts';

type Insight = Pick<Handlers, 'insights.view' | 'export.rows' | 'export.done'>;
type Asked = Input<'insights.view'>;

/** As many as are counted before what waits has its turn. */
const AT_ONCE = 2000;

/** Ten years. */
const LONGEST_DAYS = 3660;

export function insightHandlers(parts: Parts, memory = new FactMemory(onChange)): Insight {
  return {
    'insights.view': (asked) => parts.keepAwake(() => view(parts, memory, asked)),
    ...exportHandlers(parts),
  };
}

async function view(parts: Parts, memory: FactMemory, asked: Asked): Promise<Output<'insights.view'>> {
  if (!isDay(asked.from) || !isDay(asked.to) || asked.from > asked.to || asked.to > daysAfter(asked.from, LONGEST_DAYS))
    throw new RpcFailure('bad-input', 'no such span of time');
  const db = await parts.db();
  const [facts, preferences] = await Promise.all([memory.read(db), readPreferences(db)]);
  const { calendar } = preferences.triage ?? defaultTriageSettings;
  const reckoning = new Reckoning(asked, whoseOf(facts, asked.connectionId), calendar, parts.now());
  for (const [at, fact] of facts.entries()) {
    reckoning.add(fact);
    if (at % AT_ONCE === AT_ONCE - 1) await breathe();
  }
  return reckoning.insights();
}

/** Real buyers, if there are any at all. */
function whoseOf(facts: readonly Fact[], connectionId: string | null): Whose {
  const seen = new Set<Whose>();
  for (const fact of facts) if (connectionId === null || fact.connectionId === connectionId) seen.add(fact.whose);
  return WHOSE.find((whose) => seen.has(whose)) ?? 'real';
}
