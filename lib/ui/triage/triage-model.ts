import { createModel, effect } from '@preact/signals';
import { oneAtATime } from '../one-at-a-time.ts';
import { actActions } from './act-actions.ts';
import { correctActions } from './correct-actions.ts';
import { crmActions } from './crm-actions.ts';
import { fillActions } from './fill-actions.ts';
import { listActions } from './list-actions.ts';
import { lookActions } from './look-actions.ts';
import { onPage } from './on-page.ts';
import { pageActions } from './page-actions.ts';
import { pointActions } from './point-actions.ts';
import { previewActions } from './preview-actions.ts';
import { relatedActions } from './related-actions.ts';
import { replyActions } from './reply-actions.ts';
import { screenActions } from './screen-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import { triageState } from './triage-state.ts';

/**
 * The popup and the side panel: the list of unanswered requests, one of them open, what was done to it, and the page
 * that it is filled into.
 */
export const TriageModel = createModel((deps: TriageDeps) => {
  const all = triageState(deps);
  const { undo, ...state } = all;
  const list = listActions(all, deps);
  const preview = previewActions(all, deps);
  const { show: _show, renew, ...lessons } = preview;
  const pointing = pointActions(all, deps, preview);
  const page = pageActions(all, deps, pointing);

  const { loadCrms, create } = crmActions(all, deps);
  const task = onPage(all, pointing);
  const { lookAtWaiting, ...looking } = lookActions(all, deps, preview, task);

  const follow = oneAtATime(list.refresh);
  const related = relatedActions(all, deps);
  effect(related.follow);
  const { follow: followReply, ...replying } = replyActions(all, deps);
  for (const run of followReply) effect(run);
  effect(() =>
    deps.onChange(() => {
      void follow();
      void related.lookForRelated();
      void loadCrms();
      void page.resume().then(renew);
    }),
  );

  return {
    ...state,
    undoOffer: undo.offered,
    holdUndo: undo.hold,
    releaseUndo: undo.release,
    ...list,
    ...screenActions(all, deps, pointing, related),
    openRelated: related.openRelated,
    ...replying,
    ...actActions(all, deps, list.refresh),
    ...correctActions(all, deps),
    ...lessons,
    ...pointing,
    ...page,
    create,
    ...looking,
    ...fillActions(all, deps, preview, task),
    async start(): Promise<void> {
      await Promise.all([list.refresh(), page.resume(), loadCrms()]);
      await lookAtWaiting();
    },
  };
});

export type Triage = InstanceType<typeof TriageModel>;
