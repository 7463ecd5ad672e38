import { i18n } from '#i18n';
import { visitStateSchema, type VisitState } from '../../lib/domain/consent/standing.ts';
import { count } from '../../lib/i18n/format.ts';
import { stateWords } from '../../lib/i18n/visit-words.ts';
import type { VisitList } from '../../lib/rpc/methods/visits.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { STATE_ICONS } from './state-mark.tsx';

interface Props {
  list: VisitList;
  filter: VisitState | null;
  onFilter: (state: VisitState | null) => void;
}

/** How many stand where, and a press shows only them. */
export function StateFilter({ list, filter, onFilter }: Props) {
  const language = useLanguage();
  const all = Object.values(list.counts).reduce((sum, one) => sum + one, 0);
  const states = visitStateSchema.options.filter((state) => list.counts[state] > 0 || state === filter);
  return (
    <fieldset class="states" aria-label={i18n.t('visits.filter')}>
      <button type="button" class="chip" aria-pressed={filter === null} onClick={() => onFilter(null)}>
        {i18n.t('visits.all')} <span class="chip__count">{count(language, all)}</span>
      </button>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          class={`chip state--${state}`}
          aria-pressed={filter === state}
          onClick={() => onFilter(state)}
        >
          <Icon name={STATE_ICONS[state]} />
          {stateWords(state)} <span class="chip__count">{count(language, list.counts[state])}</span>
        </button>
      ))}
      {list.erased > 0 && (
        <span class="states__erased quiet">{i18n.t('visits.erased', list.erased, [count(language, list.erased)])}</span>
      )}
    </fieldset>
  );
}
