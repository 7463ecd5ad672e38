import { i18n } from '#i18n';
import type { PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { Icon, type IconName } from '../icon.tsx';
import { PreviewLines } from './preview-lines.tsx';

const ICONS = {
  picked: 'point',
  unsure: 'warning',
  corrected: 'check',
  filled: 'fill',
  kept: 'lock',
} as const satisfies Record<string, IconName>;

interface Props {
  name: keyof typeof ICONS;
  controls: readonly PlannedControl[];
  model: Triage;
}

/** The fields of which the same is to become. */
export function PreviewGroup({ name, controls, model }: Props) {
  if (!controls.length) return null;
  return (
    <section class={`part preview__group preview__group--${name}`}>
      <h2>
        <span class="report__title">
          <Icon name={ICONS[name]} />
          {i18n.t(`preview.group.${name}.title`)} <span class="report__count">{controls.length}</span>
        </span>
      </h2>
      {name !== 'filled' && <p class="quiet">{i18n.t(`preview.group.${name}.why`)}</p>}
      <PreviewLines controls={controls} model={model} />
    </section>
  );
}
