import { i18n } from '#i18n';
import type { MappingLook } from '../../../lib/domain/mapping/learned.ts';
import { Icon } from '../../icon.tsx';
import { kindWords } from './mapping-words.ts';

interface Props {
  leads: MappingLook['leads'];
  lead: number;
  onStep: (lead: number) => void;
}

/** Where there is room for one lead only: the one before, the one after. */
export function LeadStepper({ leads, lead, onStep }: Props) {
  const shown = leads[lead];
  return (
    <fieldset class="stepper">
      <legend class="hidden-text">{i18n.t('mapping.stepper')}</legend>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('mapping.leadBefore')}
        aria-disabled={lead === 0}
        onClick={() => lead > 0 && onStep(lead - 1)}
      >
        <Icon name="back" />
      </button>
      <output>
        {i18n.t('mapping.leadOf', [lead + 1, leads.length])}
        {shown && <span class="quiet"> · {kindWords(shown.kind)}</span>}
      </output>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('mapping.leadAfter')}
        aria-disabled={lead === leads.length - 1}
        onClick={() => lead < leads.length - 1 && onStep(lead + 1)}
      >
        <Icon name="next" />
      </button>
    </fieldset>
  );
}
