import { i18n } from '#i18n';
import { memo } from '../../memo.ts';
import { useId } from 'preact/hooks';
import type { LeadLine } from '../../../lib/domain/find/line.ts';
import type { TriageSettings } from '../../../lib/domain/triage/settings.ts';
import type { FeedMarking } from '../../../lib/ui/triage/feed-marks.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { FeedText } from '../../feed-text.tsx';
import { Said } from '../../said.tsx';
import { QuickOutcomes } from '../later-screens.ts';
import { LeadTags } from '../lead-tags.tsx';
import { RowMarks } from './row-marks.tsx';
import { lineUrgency, RowSign, RowSince, RowState } from './row-state.tsx';
import { RowWhere } from './row-where.tsx';
import type { Clocks } from './use-clocks.ts';

export type RowOutcome = 'answer' | 'snooze' | 'decline';

export interface RowProps {
  line: LeadLine;
  /** Counted from 0. */
  at: number;
  /** How many rows there are; -1 where that is not known. */
  of: number;
  now: number;
  settings: TriageSettings;
  clocks: Clocks | null;
  /** Of the feed it came from; undefined where there is nothing to tell apart. */
  marking: FeedMarking | undefined;
  sample: boolean;
  /** The row that keys act upon: the only one that Tab leads to. */
  current: boolean;
  /** It stands open beside the list. */
  open: boolean;
  selected: boolean;
  onOpen: (leadKey: string) => void;
  onFocus: (leadKey: string) => void;
  onSelect: (leadKey: string, extend: boolean) => void;
  onOutcome: (leadKey: string, outcome: RowOutcome) => void;
}

/**
 * One request in the list: the whole row is the button that bears the buyer's name. What decides follows it at once, and
 * the box comes last, where a screen reader has told what is to be selected.
 */
export const LeadRow = memo(function LeadRow(props: RowProps) {
  const { line, at, of, now, settings, marking, current, selected } = props;
  const id = useId();
  const urgency = lineUrgency(line, settings, now);
  const tabIndex = current ? 0 : -1;
  const name = line.name ? isolated(line.name) : i18n.t('requests.nameless');
  return (
    <li
      class={selected ? 'row row--selected' : 'row'}
      style={{ '--at': at }}
      data-urgency={urgency}
      aria-setsize={of}
      aria-posinset={at + 1}
      onFocusIn={() => props.onFocus(line.leadKey)}
    >
      <RowSign line={line} urgency={urgency} />
      <button
        type="button"
        class="row__open"
        data-lead={line.leadKey}
        tabIndex={tabIndex}
        aria-current={props.open}
        aria-describedby={`${id}-state ${id}-since ${id}-where ${id}-what`}
        onClick={() => props.onOpen(line.leadKey)}
      >
        {line.name ? <FeedText text={line.name} /> : i18n.t('requests.nameless')}
      </button>
      <RowState line={line} now={now} urgency={urgency} id={`${id}-state`} />
      <span class="row__second">
        <RowSince line={line} now={now} id={`${id}-since`} />
        <RowWhere line={line} now={now} clocks={props.clocks} id={`${id}-where`} />
      </span>
      <span class="row__line">
        <span id={`${id}-what`} class="row__what">
          <LeadTags feed={line} sample={props.sample} suppressed={line.suppressed !== undefined} />
          {line.product && <FeedText text={line.product} />}
          {line.products > 1 && <MoreProducts number={line.products - 1} />}
          <RowMarks line={line} marking={marking} now={now} />
        </span>
        {line.message && (
          <span class="row__message">
            <FeedText text={line.message} />
          </span>
        )}
      </span>
      <label class="row__select">
        <input
          type="checkbox"
          checked={selected}
          tabIndex={tabIndex}
          aria-label={i18n.t('list.select', [name])}
          onClick={(event) => props.onSelect(line.leadKey, event.shiftKey)}
        />
      </label>
      {urgency && <QuickOutcomes.View name={name} onOutcome={(one) => props.onOutcome(line.leadKey, one)} />}
    </li>
  );
});

const MoreProducts = ({ number }: { number: number }) => (
  <span class="row__more">
    <Said short={i18n.t('requests.moreProducts', [number])}>{i18n.t('requests.moreSaid', number)}</Said>
  </span>
);
