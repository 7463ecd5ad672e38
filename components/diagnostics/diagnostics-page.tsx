import { i18n } from '#i18n';
import type { Diagnostics } from '../../lib/ui/diagnostics/diagnostics-model.ts';
import { Mark } from '../mark.tsx';
import { CheckList } from './check-list.tsx';
import { ErrorList } from './error-list.tsx';
import { FactList } from './fact-list.tsx';
import { FileCard } from './file-card.tsx';
import { Summary } from './summary.tsx';

/** How Leadstand itself is doing: what was looked at, what is wrong, and what can be done about it. */
export function DiagnosticsPage({ model }: { model: Diagnostics }) {
  const [checks, look, about] = [model.checks.value, model.look.value, model.about.value];
  return (
    <div class="page">
      <header class="page__head">
        <Mark />
        <h1>
          {i18n.t('common.name')} <span>{i18n.t('diagnostics.title')}</span>
        </h1>
        <a class="page__back" href="/options.html">
          {i18n.t('diagnostics.setup')}
        </a>
      </header>
      <main>
        <p class="quiet">{i18n.t('diagnostics.intro')}</p>
        <Summary model={model} />
        {checks && <CheckList checks={checks} mending={model.mending.value} onMend={(one) => void model.mend(one)} />}
        {about && <FactList about={about} report={look?.report ?? null} />}
        {look && <ErrorList errors={look.report.errors} />}
        {model.text.value !== null && (
          <FileCard text={model.text.value} names={look?.names ?? []} onSave={model.save} />
        )}
      </main>
    </div>
  );
}
