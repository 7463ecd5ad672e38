import { i18n } from '#i18n';
import type { ControlReport } from '../../lib/domain/lead/fill-report.ts';
import { fillOutcomeWords } from '../../lib/i18n/words.ts';
import type { FillGroup } from '../../lib/ui/triage/fill-groups.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { ControlName, nameOfControl } from './control-name.tsx';

const ICONS: Readonly<Record<FillGroup['outcome'], IconName>> = {
  filled: 'check',
  unsure: 'warning',
  refused: 'warning',
  kept: 'lock',
  'no-value': 'dot',
  'not-ours': 'dot',
  'off-limits': 'dot',
};

interface Props {
  group: FillGroup;
  onCorrect?: ((line: ControlReport) => void) | undefined;
}

/** The fields of a page that fared alike. Those the user need not look at are folded away. */
export function FillGroupList({ group: { outcome, controls, quiet }, onCorrect }: Props) {
  const { title, why } = fillOutcomeWords(outcome);
  const head = (
    <span class="report__title">
      <Icon name={ICONS[outcome]} />
      {title} <span class="report__count">{controls.length}</span>
    </span>
  );
  const body = (
    <>
      <p class="quiet">{why}</p>
      <ul class="report__fields">
        {controls.map((control) => (
          <li key={control.ref}>
            <span class="report__label">
              <ControlName control={control} />
            </span>
            <FeedText text={valueOf(control)} most={300} />
            {onCorrect && outcome !== 'off-limits' && (
              <button type="button" class="link" onClick={() => onCorrect(control)}>
                {i18n.t('preview.correct')}
                <span class="hidden-text"> {nameOfControl(control)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
  return quiet ? (
    <details class={`part report report--${outcome}`}>
      <summary>{head}</summary>
      {body}
    </details>
  ) : (
    <section class={`part report report--${outcome}`}>
      <h2>{head}</h2>
      {body}
    </section>
  );
}

/** What is in the control now. A control that we may not touch is not quoted either: it may be a password. */
const valueOf = ({ outcome, before, after }: ControlReport): string => {
  if (outcome === 'filled') return after;
  return outcome === 'kept' ? before : '';
};
