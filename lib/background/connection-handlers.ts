import { i18n } from '#i18n';
import { browser } from '../platform/browser.ts';
import { logBug } from '../platform/log.ts';
import { type Handlers, RpcFailure } from '../rpc/server.ts';
import { goLive, readConnection, removeConnection, setPaused } from '../storage/connections.ts';
import { KEPT_DOWNLOADS, newestDownloads } from '../storage/downloads.ts';
import { noteLayout } from '../storage/layouts.ts';
import { problemsOf } from '../storage/problems.ts';
import { addressSchedule } from './address-schedule.ts';
import { forgetAlarm } from './alarms.ts';
import { subjectsOfConnection } from './consent/erase-subjects.ts';
import { runDownload } from './download-job.ts';
import { forgetGone } from './forget.ts';
import { giveBackUnneeded } from './give-back.ts';
import { connectionViews } from './overview.ts';
import type { Parts } from './parts.ts';
import { refuseLocked } from './policy-gate.ts';
import { loadSample } from './sample.ts';

type ConnectionMethods =
  | 'connections.list'
  | 'connections.fetch'
  | 'connections.loadSample'
  | 'connections.remove'
  | 'connections.goLive'
  | 'connections.pause'
  | 'connections.downloads'
  | 'connections.noted'
  | 'problems.list';

/** The feeds: what they are, and what is done with them as a whole. */
export function connectionHandlers(parts: Parts): Pick<Handlers, ConnectionMethods> {
  const { locks, keepAwake } = parts;
  const subjects = async (connectionId: string): Promise<string[]> =>
    subjectsOfConnection(await parts.db(), await parts.vault(), connectionId);
  return {
    'connections.list': () => connectionViews(parts),
    'connections.fetch': async ({ connectionId }) => {
      const db = await parts.db();
      if (!(await readConnection(db, connectionId))) throw new RpcFailure('not-found');
      await giveBackUnneeded(db);
      return runDownload(parts, connectionId);
    },
    'connections.loadSample': () =>
      loadSample(parts, i18n.t('sample.name'), browser.runtime.getURL('sample/sample-feed.xml')),
    'connections.remove': async ({ connectionId, eraseLeads }) => {
      const db = await parts.db();
      await refuseLocked(db, connectionId);
      await (await addressSchedule(parts)).leaveOwn(connectionId);
      await removeConnection(db, connectionId, eraseLeads, eraseLeads ? await subjects(connectionId) : []);
      if (eraseLeads) await forgetGone(db);
      await forgetAlarm(connectionId);
      parts.announce();
      await giveBackUnneeded(db);
      return null;
    },
    'problems.list': async ({ connectionId }) => problemsOf(await parts.db(), connectionId),
    'connections.goLive': ({ connectionId, leads }) =>
      // Not in the middle of a download, whose leads would be of two minds.
      keepAwake(async () =>
        locks.request(`download:${connectionId}`, async () => {
          const db = await parts.db();
          await refuseLocked(db, connectionId);
          await goLive(db, connectionId, leads, leads === 'erase' ? await subjects(connectionId) : []);
          if (leads === 'erase') await forgetGone(db);
          parts.announce();
          return null;
        }),
      ),
    'connections.pause': async ({ connectionId, paused }) => {
      const db = await parts.db();
      await refuseLocked(db, connectionId);
      await setPaused(db, connectionId, paused);
      if (paused) await forgetAlarm(connectionId);
      // Whether it is due is known there; nobody waits for the download here.
      else void runDownload(parts, connectionId).catch((error: unknown) => logBug('resuming a feed', error));
      parts.announce();
      return null;
    },
    'connections.downloads': async ({ connectionId }) =>
      newestDownloads(await parts.db(), connectionId, KEPT_DOWNLOADS),
    'connections.noted': async ({ connectionId }) => {
      await noteLayout(await parts.db(), connectionId);
      parts.announce();
      return null;
    },
  };
}
