import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { VisitList as List } from '../../lib/rpc/methods/visits.ts';
import { shownOf } from '../../lib/ui/visits/list-actions.ts';
import { Pager } from './pager.tsx';
import { VisitRow } from './visit-row.tsx';

interface Props {
  list: List;
  page: number;
  now: number;
  open: string | null;
  filtered: boolean;
  total: number;
  onTurn: (page: number) => void;
}

/** One page of the visits, the nearest deadline first. */
export function VisitList({ list, page, now, open, filtered, total, onTurn }: Props) {
  const rows = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => step(event, rows.current);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (list.visits.length === 0) {
    return <p class="empty quiet">{i18n.t(filtered ? 'visits.noneInState' : 'visits.none')}</p>;
  }
  return (
    <>
      <ul ref={rows} class="visit-rows">
        {shownOf(list, page).map((visit) => (
          <VisitRow key={visit.heldKey} visit={visit} now={now} open={visit.heldKey === open} />
        ))}
      </ul>
      <Pager page={page} total={total} onTurn={onTurn} />
    </>
  );
}

/** The arrow keys go from row to row: with fifty visits, Tab alone would be a long way. */
function step(event: KeyboardEvent, list: HTMLUListElement | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = next === undefined ? undefined : rows[next];
  if (at < 0 || !row) return;
  event.preventDefault();
  row.focus();
}
