import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { TriageAct } from '../../../lib/domain/triage/triage.ts';
import { count } from '../../../lib/i18n/format.ts';
import { logTime } from '../../../lib/i18n/log-time.ts';
import type { BulkPlan } from '../../../lib/ui/triage/list-state.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { Sheet } from '../sheet.tsx';
import { reasonWords } from './decline-menu.tsx';
import { messageName } from '../../../lib/i18n/codes.ts';

interface Props {
  plan: BulkPlan;
  now: number;
  busy: boolean;
  onRun: () => void;
  onClose: () => void;
}

/** What is about to be done to several at once: to how many, to whom, and who is left out. */
export function BulkPreview({ plan, now, busy, onRun, onClose }: Props) {
  const language = useLanguage();
  const run = useRef<HTMLButtonElement>(null);
  useEffect(() => run.current?.focus(), []);
  const number = plan.leadKeys.length;
  const others = number - plan.names.length;
  return (
    <Sheet
      title={i18n.t(`bulk.will.${messageName(plan.act.act)}`, number, [count(language, number)])}
      onClose={onClose}
    >
      {detailOf(plan.act, language, now) && <p class="sheet__about">{detailOf(plan.act, language, now)}</p>}
      <ul class="bulk__names">
        {plan.names.map((name) => (
          <li key={name}>{name ? <FeedText text={name} most={80} /> : i18n.t('requests.nameless')}</li>
        ))}
        {others > 0 && <li class="quiet">{i18n.t('bulk.others', others, [count(language, others)])}</li>}
      </ul>
      {plan.leftOut > 0 && (
        <p class="sheet__hint">{i18n.t('bulk.leftOut', plan.leftOut, [count(language, plan.leftOut)])}</p>
      )}
      <div class="sheet__do">
        {number > 0 && (
          <button ref={run} type="button" class="button button--primary" aria-disabled={busy} onClick={onRun}>
            {i18n.t('bulk.run', number, [count(language, number)])}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {i18n.t('common.cancel')}
        </button>
      </div>
      {number > 0 && <p class="sheet__hint">{i18n.t('bulk.undoable')}</p>}
    </Sheet>
  );
}

function detailOf(act: TriageAct, language: string, now: number): string | null {
  if (act.act === 'snooze') return i18n.t('list.backAt', [logTime(language, act.until, now)]);
  if (act.act === 'decline' && act.reason) return reasonWords(act.reason);
  return null;
}
