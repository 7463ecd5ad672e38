import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { FillPlan } from '../../lib/domain/lead/fill-plan.ts';
import { previewGroups } from '../../lib/ui/triage/preview-groups.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { visibleText } from '../../lib/ui/visible-text.ts';
import { pageName } from '../page-name.ts';
import { BackButton } from './back-button.tsx';
import { PreviewGroup } from './preview-group.tsx';
import { PreviewQuiet } from './preview-quiet.tsx';

/** What a fill would write where, before anything is written, and the place to correct it. */
export function PreviewScreen({ model, plan }: { model: Triage; plan: FillPlan }) {
  const { editing } = model;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Unless a correction is open already, which takes the focus itself.
    if (editing.peek() === null) heading.current?.focus();
  }, [editing]);
  const groups = previewGroups(plan, model.picked.value, model.corrected.value);
  return (
    <article class="detail preview">
      <div class="detail__bar">
        <BackButton label={i18n.t(model.lead.value ? 'fill.backToLead' : 'lead.back')} onBack={model.back} />
      </div>
      <header class="detail__head">
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('preview.title')}
        </h1>
        <p class="report__page">
          {i18n.t('fill.page', [visibleText(pageName(plan.origin))])}
          {plan.crm && <span class="tag">{i18n.t('preview.crm', [visibleText(plan.crm)])}</span>}
        </p>
        <p>{i18n.t(model.takenBack.value ? 'preview.takenBack' : 'preview.intro')}</p>
        <output class="hidden-text">{model.remembered.value !== null && i18n.t('preview.remembered')}</output>
      </header>
      {(['picked', 'unsure', 'corrected', 'filled', 'kept'] as const).map((name) => (
        <PreviewGroup key={name} name={name} controls={groups[name]} model={model} />
      ))}
      <PreviewQuiet controls={groups.quiet} offLimits={groups.offLimits} model={model} />
    </article>
  );
}
