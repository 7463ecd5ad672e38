import { i18n } from '#i18n';
import type { RecordProblem } from '../../lib/domain/connection/download-report.ts';
import { problemReasonWords } from '../../lib/i18n/words.ts';
import { FeedText } from '../feed-text.tsx';

interface Props {
  count: number;
  /** Undefined until they were asked for. */
  problems: RecordProblem[] | undefined;
  onOpen: () => void;
}

/** Records that became no lead, with the reason and their own text: nothing that was downloaded gets lost. */
export function ProblemList({ count, problems, onOpen }: Props) {
  return (
    <details class="problems" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>{i18n.t('problems.title', count)}</summary>
      {!problems && <p class="quiet">{i18n.t('problems.loading')}</p>}
      {problems?.length === 0 && <p class="quiet">{i18n.t('problems.none')}</p>}
      <ul>
        {problems?.map((problem) => (
          <li key={problem.id}>
            <p>
              <strong>{i18n.t('problems.position', [problem.position])}.</strong> {problemReasonWords(problem.reason)}
            </p>
            {problem.source === null ? (
              <p class="quiet">{i18n.t('problems.sealed')}</p>
            ) : (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself, and a keyboard has to get there
              <pre tabIndex={0} aria-label={i18n.t('problems.source')}>
                <FeedText text={problem.source} most={4000} />
              </pre>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
