import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { ControlReport, FillReport } from '../../lib/domain/lead/fill-report.ts';
import { fillGroups } from '../../lib/ui/triage/fill-groups.ts';
import { visibleText } from '../../lib/ui/visible-text.ts';
import { pageName } from '../page-name.ts';
import { BackButton } from './back-button.tsx';
import { FillGroupList } from './fill-group-list.tsx';
import { UndoneWords } from './undone-words.tsx';

interface Props {
  report: FillReport;
  undone: boolean;
  /** The request is still open, so there is one to go back to. */
  hasLead: boolean;
  onBack: () => void;
  /** Absent where nothing can be corrected. */
  onCorrect?: ((line: ControlReport) => void) | undefined;
}

/** What was written into the page, what was not, and why. */
export function FillResult({ report, undone, hasLead, onBack, onCorrect }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [undone]);
  const filled = report.controls.filter(({ outcome }) => outcome === 'filled').length;
  return (
    <article class="detail">
      <div class="detail__bar">
        <BackButton label={i18n.t(hasLead ? 'fill.backToLead' : 'lead.back')} onBack={onBack} />
      </div>
      <header class="detail__head">
        <h1 ref={heading} tabIndex={-1}>
          {undone ? i18n.t('fill.undoneTitle') : i18n.t('fill.title', filled)}
        </h1>
        <p class="report__page">{i18n.t('fill.page', [visibleText(pageName(report.origin))])}</p>
        {undone ? (
          <UndoneWords controls={report.controls} />
        ) : (
          <p>{i18n.t(filled > 0 ? 'fill.check' : 'fill.nothing')}</p>
        )}
      </header>
      {!undone &&
        fillGroups(report).map((group) => <FillGroupList key={group.outcome} group={group} onCorrect={onCorrect} />)}
    </article>
  );
}
