import { i18n } from '#i18n';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import type { TriageEvent } from '../../lib/domain/triage/triage.ts';
import { messageName } from '../../lib/i18n/codes.ts';
import { logTime } from '../../lib/i18n/log-time.ts';
import { whenWords } from '../../lib/i18n/words.ts';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';
import { By } from './colleagues/by.tsx';
import { Why } from './lead-outcome.tsx';

interface Props {
  lead: StoredLead;
  now: number;
  busy: boolean;
  onUndo: (at: string) => void;
}

type Line = { at: string; event: TriageEvent | null; what: 'asked' | 'known' | 'informed' | null };

/** What happened to a request, newest first. What the user did last can be undone here, and notes at any time. */
export function LeadHistory({ lead, now, busy, onUndo }: Props) {
  const language = useLanguage();
  const lines = linesOf(lead);
  const last = lead.triage.history.findLast(({ act, beside }) => act !== 'note' && !beside);
  const undoable = ({ event }: Line): boolean =>
    event !== null && event.act !== 'wake' && (event.act === 'note' || event === last);
  return (
    <details class="extra happened">
      <summary>{i18n.t('request.history')}</summary>
      <ol class="happened__list">
        {lines.map((line) => {
          const what = wordsOf(line, (at) => whenWords(language, at, now));
          const time = logTime(language, line.at, now);
          return (
            <li key={`${line.at} ${line.what ?? line.event?.act}`} class="happened__line">
              <Moment at={line.at}>{time}</Moment>
              <div>
                <span>{what}</span> <By event={line.event} />
                {line.event?.act === 'note' && (
                  <p class="quiet">
                    <FeedText text={line.event.text} most={200} />
                  </p>
                )}
                {line.event && <Why event={line.event} />}
              </div>
              {undoable(line) && (
                <button
                  type="button"
                  class="link"
                  aria-disabled={busy}
                  aria-label={i18n.t('request.undo', [what, time])}
                  onClick={() => onUndo(line.at)}
                >
                  {i18n.t('common.undo')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function linesOf({ feed, triage, informed }: StoredLead): Line[] {
  const own: Line[] = triage.history.map((event) => ({ at: event.at, event, what: null }));
  const told = (at: string | null | undefined, what: Line['what']): Line[] => (at ? [{ at, event: null, what }] : []);
  const all = [
    ...told(feed.createdAt, 'asked'),
    ...told(feed.receivedAt, 'known'),
    ...told(informed?.at, 'informed'),
    ...own,
  ];
  return all.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

function wordsOf({ event, what }: Line, when: (at: string) => string): string {
  if (!event) return i18n.t(`request.did.${what ?? 'known'}`);
  if (event.act === 'snooze') return i18n.t('request.did.snooze', [when(event.until)]);
  if (event.act === 'wake') return i18n.t(event.why === 'time' ? 'request.did.wakeTime' : 'request.did.wakeAgain');
  return i18n.t(`request.did.${messageName(event.act)}`);
}
