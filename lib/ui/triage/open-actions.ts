import { effect } from '@preact/signals';
import type { Acting } from './act-actions.ts';
import { askedActions } from './asked-actions.ts';
import { colleagueActions } from './colleague-actions.ts';
import { copyActions } from './copy-actions.ts';
import { correctActions } from './correct-actions.ts';
import { crmActions } from './crm-actions.ts';
import { feedActions } from './feed-actions.ts';
import { fillActions } from './fill-actions.ts';
import { legalActions } from './legal-actions.ts';
import type { Listing } from './list-actions.ts';
import { lookActions } from './look-actions.ts';
import { noteActions } from './note-actions.ts';
import { onPage } from './on-page.ts';
import { originalActions } from './original-actions.ts';
import { pageActions } from './page-actions.ts';
import { pointActions } from './point-actions.ts';
import { previewActions } from './preview-actions.ts';
import { relatedActions } from './related-actions.ts';
import { replyActions } from './reply-actions.ts';
import { screenActions } from './screen-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';
import { viewActions } from './view-actions.ts';

/** What of the list an open request needs. */
export type ForOpen = Pick<Acting, 'act'> & Pick<Listing, 'refresh'>;

/** What is done at an open request and with the page in front, and what opens over the list. */
export function openActions(state: TriageState, deps: TriageDeps, list: ForOpen) {
  const preview = previewActions(state, deps);
  const { show: _show, renew, ...lessons } = preview;
  const pointing = pointActions(state, deps, preview);
  const page = pageActions(state, deps, pointing);
  const { loadCrms, create } = crmActions(state, deps);
  const task = onPage(state, pointing);
  const colleagues = colleagueActions(state, deps);
  const { lookAtWaiting, ...looking } = lookActions(state, deps, preview, task, colleagues);
  const { loadAsked, ...asking } = askedActions(state, deps, list.act);
  const related = relatedActions(state, deps);
  const { readAgain, ...screens } = screenActions(state, deps, pointing, related);
  const { follow: followReply, ...replying } = replyActions(state, deps);
  const stops = [related.follow, colleagues.follow, colleagues.nameThem, ...followReply].map((run) => effect(run));
  const resumed = (): Promise<void> => page.resume().then(renew);
  const lookAround = [readAgain, related.lookForRelated, loadCrms, resumed];

  return {
    ...screens,
    openRelated: related.openRelated,
    ...replying,
    ...asking,
    openReply: (): void => void colleagues.unlessMeanwhile('reply', asking.openReply),
    afterMeanwhile: colleagues.afterMeanwhile,
    giveUp: colleagues.giveUp,
    ...copyActions(deps),
    ...legalActions(state, deps),
    ...noteActions(state, deps, readAgain),
    ...correctActions(state, deps),
    ...lessons,
    ...pointing,
    ...page,
    create,
    ...looking,
    ...fillActions(state, deps, preview, task, colleagues),
    ...viewActions(state, deps),
    ...originalActions(state, deps),
    ...feedActions(state, deps, list),
    /** Something stored has changed. */
    lookAgain: (): void => lookAround.forEach((look) => void look()),
    begin: (): Promise<void> => Promise.all([page.resume(), loadCrms(), loadAsked()]).then(lookAtWaiting),
    stop: (): void => {
      stops.forEach((stop) => stop());
      colleagues.giveUp();
    },
  };
}

export type OpenActions = ReturnType<typeof openActions>;
