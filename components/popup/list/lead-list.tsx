import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TriagePage } from '../../../lib/rpc/contract.ts';
import type { FeedMarkings } from '../../../lib/ui/triage/feed-marks.ts';
import { indexOf } from '../../../lib/ui/triage/rows.ts';
import { LeadRow, type RowProps } from './lead-row.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useClocks } from './use-clocks.ts';
import { drawnRows, useRowWindow } from './use-row-window.ts';

type OfRows = Pick<RowProps, 'now' | 'onOpen' | 'onFocus' | 'onSelect' | 'onOutcome'>;

interface Props extends OfRows {
  page: TriagePage;
  /** What tells the feeds apart; empty where there is one only. */
  feeds: FeedMarkings;
  /** The connections whose requests are invented. */
  samples: ReadonlySet<string>;
  heading: RefObject<HTMLElement | null>;
  /** The row to focus; '' for the heading, null for none. */
  focusRow: string | null;
  cursor: string | null;
  /** The one that stands open beside the list. */
  openLead: string | null;
  selected: ReadonlySet<string>;
  /** The focus is where it was asked to be. */
  onFocused: () => void;
  /** The end of what is loaded is near. */
  onMore: () => void;
}

/** How near, in rows. */
const NEAR = 25;

/**
 * A list, and not a grid or a listbox: every row has a button that opens it and a box that selects it, and a screen reader
 * goes through them as through any list. It is told the place of each row, since most of them are not drawn.
 */
export function LeadList({
  page,
  feeds,
  samples,
  heading,
  focusRow,
  cursor,
  openLead,
  selected,
  onFocused,
  onMore,
  ...row
}: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { lines, more, total } = page;
  const window = useRowWindow(list, lines.length);
  const clocks = useClocks();
  const at = indexOf(lines, cursor);
  useRowFocus(list, heading, { focusRow, cursor, onFocused });
  const isNear = Math.max(window[1], at) > lines.length - NEAR;
  useEffect(() => {
    if (more && isNear) onMore();
  }, [more, isNear, lines.length, onMore]);
  const of = more ? (total.more ? -1 : total.count) : lines.length;
  // With the focus nowhere yet, Tab leads to the first row.
  const current = at < 0 ? 0 : at;
  return (
    <ul
      ref={list}
      class={selected.size > 0 ? 'rows rows--selecting' : 'rows'}
      style={{ '--rows': lines.length }}
      aria-label={i18n.t('list.label')}
    >
      {drawnRows(window, lines.length, current).map((index) => {
        const line = lines[index]!;
        return (
          <LeadRow
            {...row}
            key={line.leadKey}
            line={line}
            at={index}
            of={of}
            settings={page.settings}
            clocks={clocks}
            open={line.leadKey === openLead}
            marking={feeds.get(line.connectionId)}
            sample={samples.has(line.connectionId)}
            current={index === current}
            selected={selected.has(line.leadKey)}
          />
        );
      })}
    </ul>
  );
}
