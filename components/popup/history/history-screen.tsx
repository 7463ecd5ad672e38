import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { count } from '../../../lib/i18n/format.ts';
import { logTime } from '../../../lib/i18n/log-time.ts';
import type { DoneAct } from '../../../lib/rpc/contract.ts';
import { FeedText } from '../../feed-text.tsx';
import { Icon, type IconName } from '../../icon.tsx';
import { InsightsLink } from '../../insights-link.tsx';
import { useLanguage } from '../../language.ts';
import { Moment } from '../../moment.tsx';
import { BackButton } from '../back-button.tsx';
import { messageName } from '../../../lib/i18n/codes.ts';

interface Props {
  /** Null as long as it is loaded. */
  history: readonly DoneAct[] | null;
  now: number;
  busy: boolean;
  onBack: () => void;
  onUndo: (done: DoneAct) => void;
}

const ICONS: Readonly<Record<DoneAct['act'], IconName>> = {
  answer: 'check',
  decline: 'cross',
  snooze: 'clock',
  'no-answer': 'pause',
  duplicate: 'copy',
  reopen: 'undo',
  note: 'note',
  wake: 'again',
};

/** What was done, newest first; whatever can still be undone, is undone here. */
export function HistoryScreen({ history, now, busy, onBack, onUndo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="detail history">
      <div class="detail__bar">
        <BackButton label={i18n.t('lead.back')} onBack={onBack} />
        <InsightsLink />
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {i18n.t('history.title')}
      </h1>
      {history?.length === 0 && <p class="quiet">{i18n.t('history.empty')}</p>}
      {!history && <p class="quiet">{i18n.t('common.loading')}</p>}
      <ul class="history__list">
        {history?.map((done) => (
          <HistoryLine key={`${done.at} ${done.act}`} done={done} now={now} busy={busy} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps extends Pick<Props, 'now' | 'busy' | 'onUndo'> {
  done: DoneAct;
}

function HistoryLine({ done, now, busy, onUndo }: LineProps) {
  const language = useLanguage();
  const others = done.count - done.leads.length;
  const what = i18n.t(`history.did.${messageName(done.act)}`);
  return (
    <li class="history__line">
      <Icon name={ICONS[done.act]} />
      <div>
        <p>
          <strong>{what}</strong>
          {done.count > 1 && (
            <span class="quiet"> · {i18n.t('list.requests', done.count, [count(language, done.count)])}</span>
          )}
        </p>
        <p class="history__who">
          {done.leads.map(({ leadKey, name }) => (
            <span key={leadKey}>{name ? <FeedText text={name} most={80} /> : i18n.t('requests.nameless')}</span>
          ))}
          {others > 0 && <span>{i18n.t('bulk.others', others, [count(language, others)])}</span>}
        </p>
        <p class="quiet">
          <Moment at={done.at}>{logTime(language, done.at, now)}</Moment>
          {done.undoable > 0 && done.undoable < done.count && (
            <span> · {i18n.t('history.some', [count(language, done.undoable), count(language, done.count)])}</span>
          )}
        </p>
      </div>
      {done.undoable > 0 && done.act !== 'wake' ? (
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          aria-label={i18n.t('history.undo', [what, logTime(language, done.at, now)])}
          onClick={() => onUndo(done)}
        >
          {i18n.t('common.undo')}
        </button>
      ) : (
        <span class="history__kept">{done.act !== 'wake' && i18n.t('history.kept')}</span>
      )}
    </li>
  );
}
