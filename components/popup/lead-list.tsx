import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { ListedLead } from '../../lib/domain/lead/repeats.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import type { FeedMarkings } from '../../lib/ui/triage/feed-marks.ts';
import { FeedSummary } from './feed-summary.tsx';
import { LeadRow } from './lead-row.tsx';

interface Props {
  leads: ListedLead[];
  more: boolean;
  now: number;
  /** What tells the feeds apart; empty where there is one only. */
  feeds: FeedMarkings;
  /** The connections whose requests are invented. */
  samples: ReadonlySet<string>;
  /** The row to focus; '' for the heading, null for none. */
  focusRow: string | null;
  onOpen: (lead: StoredLead) => void;
  onMore: () => void;
}

export function LeadList({ leads, more, now, feeds, samples, focusRow, onOpen, onMore }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusRow === null) return;
    const row = rows(list.current).find((button) => button.dataset['lead'] === focusRow);
    (row ?? heading.current)?.focus();
  }, [focusRow]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => step(event, list.current, heading.current);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <section class="list">
      <div class="list__head">
        <h1 ref={heading} tabIndex={-1}>
          {more ? i18n.t('requests.countMore', [leads.length]) : i18n.t('requests.count', leads.length)}
        </h1>
        <p>{i18n.t('sort.hint')}</p>
        <FeedSummary leads={leads} more={more} feeds={feeds} />
      </div>
      <ul ref={list} class="rows">
        {leads.map((lead) => (
          <LeadRow
            key={lead.feed.leadKey}
            lead={lead}
            now={now}
            marking={feeds.get(lead.feed.connectionId)}
            sample={samples.has(lead.feed.connectionId)}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {more && (
        <button type="button" class="button list__more" onClick={onMore}>
          {i18n.t('requests.showMore')}
        </button>
      )}
    </section>
  );
}

const rows = (list: HTMLUListElement | null): HTMLButtonElement[] => [
  ...(list?.querySelectorAll<HTMLButtonElement>('button[data-lead]') ?? []),
];

/** The arrow keys go from row to row: with sixty requests, Tab alone would be a long way. */
function step(event: KeyboardEvent, list: HTMLUListElement | null, heading: HTMLElement | null): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = rows(list);
  const { activeElement } = document;
  const at = all.findIndex((row) => row === activeElement);
  // A popup opens with the focus nowhere. On any other control the keys are that control's.
  const nowhere = !activeElement || activeElement === document.body || activeElement === heading;
  if (at < 0 && !nowhere) return;
  const next = rowFor(event.key, at, all);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Where a key leads from the row at `at`; from -1, which is none, to the first or the last. */
function rowFor<Row>(key: string, at: number, all: readonly Row[]): Row | undefined {
  if (key === 'ArrowDown') return all[at + 1];
  if (key === 'ArrowUp') return at < 0 ? all.at(-1) : all[at - 1];
  if (key === 'Home') return all[0];
  return key === 'End' ? all.at(-1) : undefined;
}
