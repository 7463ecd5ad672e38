import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Box } from '../../../lib/domain/find/query.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { TriagePage } from '../../../lib/rpc/contract.ts';
import { BOXES } from '../../../lib/ui/triage/query-parts.ts';
import { useLanguage } from '../../language.ts';

interface Props {
  box: Box;
  counts: TriagePage['boxes'];
  onChoose: (box: Box) => void;
}

/** Counted no further: the exact number of so many helps nobody. */
const MOST = 99;

/** Where requests lie. The arrow keys go from one to the next, as tabs do; 1 to 4 from anywhere. */
export function BoxTabs({ box, counts, onChoose }: Props) {
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  function onKey(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const forward = document.documentElement.dir === 'rtl' ? -by : by;
    const at = (BOXES.findIndex((one) => one === box) + forward + BOXES.length) % BOXES.length;
    onChoose(BOXES[at]!);
    root.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  }
  return (
    <div ref={root} class="boxes" role="tablist" aria-label={i18n.t('list.boxes')}>
      {BOXES.map((one) => {
        const number = one === 'done' ? 0 : counts[one];
        const isOpen = one === box;
        return (
          <button
            key={one}
            id={`box-${one}`}
            type="button"
            role="tab"
            class="box"
            aria-selected={isOpen}
            aria-controls="box-panel"
            tabIndex={isOpen || (box === 'all' && one === 'waiting') ? 0 : -1}
            onClick={() => onChoose(one)}
            onKeyDown={onKey}
          >
            <span>{i18n.t(`list.box.${one}`)}</span>
            {number > 0 && (
              <span class="box__count">{number > MOST ? `${count(language, MOST)}+` : count(language, number)}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}
