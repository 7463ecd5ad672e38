import type { StoredLead } from '../domain/lead/stored-lead.ts';
import { type Handlers, RpcFailure } from '../rpc/server.ts';
import { forgetDamage } from '../storage/damage.ts';
import { readLead } from '../storage/leads.ts';
import { readPolicyState } from '../storage/policy.ts';
import { relatedTo } from '../storage/related.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { personHandlers } from './consent/person-handlers.ts';
import { marked } from './consent/person-mark.ts';
import { visitHandlers } from './consent/visit-handlers.ts';
import { guideHandlers } from './guide.ts';
import { diagnosticHandlers } from './diagnostics/diagnostic-handlers.ts';
import { rememberLead, takeWaiting } from './last-lead.ts';
import { mappingHandlers } from './mapping-handlers.ts';
import { nameInMenu } from './menus.ts';
import { triageList } from './overview.ts';
import { teamHandlers } from './team/team-handlers.ts';
import { actHandlers } from './triage/act-handlers.ts';
import { findHandlers } from './triage/find-handlers.ts';
import { insightHandlers } from './triage/insight-handlers.ts';
import { templateHandlers } from './triage/template-handlers.ts';
import { newsHandlers } from './updates/news.ts';
import type { Parts } from './parts.ts';
import { fillTab, lastFill, undoFill } from './prefill.ts';
import { correct, mapValue, pointAt, previewTab } from './preview.ts';
import { profileHandlers } from './profile-handlers.ts';
import { clearNote } from './tab-note.ts';
import { createOrWait } from './waiting-create.ts';

function known<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new RpcFailure('not-found');
  return found;
}

/** What each message of the contract does. */
export function createHandlers(parts: Parts): Handlers {
  const shown = async (lead: StoredLead): Promise<StoredLead> =>
    (await marked(await parts.db(), [lead], parts.now()))[0] ?? lead;
  /** The popup and the side panel show the same, whichever of them asked. */
  const told = <Result>(result: Result): Result => {
    parts.announce();
    return result;
  };
  /** A page may take longer to be filled than a worker lives that nobody talks to; the popup may be closed meanwhile. */
  const awake = parts.keepAwake;
  return {
    'triage.list': ({ limit }) => triageList(parts, limit),
    ...actHandlers(parts),
    ...findHandlers(parts),
    ...templateHandlers(parts),
    ...insightHandlers(parts),
    ...newsHandlers(parts),
    'damage.seen': async () => told(await forgetDamage(await parts.db()).then(() => null)),
    ...guideHandlers(parts),
    'triage.read': async ({ leadKey }) => shown(known(await readLead(await parts.db(), leadKey))),
    'triage.related': async ({ leadKey }) => known(await relatedTo(await parts.db(), leadKey)),

    ...connectionHandlers(parts),
    ...mappingHandlers(parts),

    'prefill.plan': (target) => awake(async () => previewTab(await parts.db(), target)),
    'prefill.correct': async ({ ref, lesson, ...target }) => told(await correct(await parts.db(), target, ref, lesson)),
    'prefill.mapValue': async ({ type, from, to, ...target }) =>
      told(await mapValue(await parts.db(), target, { type, from, to })),
    'prefill.point': async ({ tabId, origin }) => pointAt(await parts.db(), tabId, origin),
    'prefill.create': (wish) => createOrWait(parts, wish),
    'prefill.choose': async ({ leadKey }) => {
      const lead = known(await readLead(await parts.db(), leadKey));
      await rememberLead(leadKey, lead.triage.history);
      await nameInMenu(lead);
      return null;
    },
    'prefill.waiting': async ({ tabId }) => {
      await clearNote(tabId);
      return takeWaiting(tabId);
    },
    'prefill.fill': ({ leadKey, tabId, origin }) =>
      awake(async () => told(await fillTab(await parts.db(), leadKey, tabId, origin))),
    'prefill.undo': ({ tabId }) => awake(async () => told(await undoFill(await parts.db(), tabId))),
    'prefill.last': async ({ tabId }) => lastFill(await parts.db(), tabId),

    ...profileHandlers(parts),

    ...visitHandlers(parts),
    ...personHandlers(parts),
    ...backupHandlers(parts),
    ...diagnosticHandlers(parts),
    ...teamHandlers(parts),

    'policy.view': async () => readPolicyState(await parts.db()),
  };
}
