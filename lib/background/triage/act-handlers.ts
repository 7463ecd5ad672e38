import type { TriageAct } from '../../domain/triage/triage.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { type Acted, actOn, lastActed, RefusedAct, undoAt } from '../../storage/acts.ts';
import type { Parts } from '../parts.ts';
import { historyOf } from './act-history.ts';
import { readSettings, saveSettings } from './save-settings.ts';
import { wakeInTime } from './wake-snoozed.ts';

type Acts = Pick<Handlers, 'triage.act' | 'triage.undo' | 'triage.history' | 'triage.settings' | 'triage.saveSettings'>;

/** What is done about leads, and taken back. */
export function actHandlers(parts: Parts): Acts {
  /** Of the last act: its time names it even after it was taken back. */
  let last = 0;

  async function act(leadKeys: string[], what: TriageAct): Promise<Acted> {
    if (what.act === 'snooze' && !(Date.parse(what.until) > parts.now())) throw new RpcFailure('time-passed');
    const acted = await actOn(await parts.db(), leadKeys, what, Math.max(parts.now(), last + 1)).catch(asFailure);
    last = Math.max(last, Date.parse(acted.at));
    return acted;
  }

  return {
    async 'triage.act'({ leadKeys, act: what }) {
      const { at, changed } = await act(leadKeys, what);
      await afterAct(parts, changed);
      return { at, changed, skipped: new Set(leadKeys).size - changed.length };
    },
    async 'triage.undo'({ at, leadKeys }) {
      const done = await undoAt(await parts.db(), at, leadKeys, parts.now());
      await afterAct(parts, done.undone);
      return done;
    },
    async 'triage.history'({ limit }) {
      const { leads, since } = await lastActed(await parts.db(), limit);
      return historyOf(leads, since, limit);
    },
    'triage.settings': async () => readSettings(await parts.db()),
    'triage.saveSettings': ({ settings }) => saveSettings(parts, settings),
  };
}

/** What was put off has an alarm from now on, and what comes to be put off again may be due already. */
async function afterAct(parts: Parts, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  parts.announce();
  void wakeInTime(parts);
}

function asFailure(error: unknown): never {
  throw error instanceof RefusedAct ? new RpcFailure(error.code) : error;
}
