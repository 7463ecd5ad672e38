import { i18n } from '#i18n';
import type { ControlReport } from '../../lib/domain/lead/fill-report.ts';
import { fieldWords, fillOutcomeWords } from '../../lib/i18n/words.ts';
import type { FillGroup } from '../../lib/ui/triage/fill-groups.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon, type IconName } from '../icon.tsx';

const ICONS: Readonly<Record<FillGroup['outcome'], IconName>> = {
  filled: 'check',
  unsure: 'warning',
  refused: 'warning',
  kept: 'lock',
  'no-value': 'dot',
  'not-ours': 'dot',
  'off-limits': 'dot',
};

/** The fields of a page that fared alike. Those the user need not look at are folded away. */
export function FillGroupList({ group: { outcome, controls, quiet } }: { group: FillGroup }) {
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
          <li key={`${control.label} ${control.type} ${control.after}`}>
            <span class="report__label">{labelOf(control)}</span>
            <FeedText text={valueOf(control)} most={300} />
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

function labelOf({ label, type }: ControlReport) {
  if (label) return <FeedText text={label} most={120} />;
  return type ? fieldWords(type) : i18n.t('fill.unnamed');
}

/** What is in the control now. A control that we may not touch is not quoted either: it may be a password. */
const valueOf = ({ outcome, before, after }: ControlReport): string => {
  if (outcome === 'filled') return after;
  return outcome === 'kept' ? before : '';
};
