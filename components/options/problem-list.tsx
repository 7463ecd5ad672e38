import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { RecordProblem } from '../../lib/domain/connection/download-report.ts';
import { problemReasonWords } from '../../lib/i18n/words.ts';
import { mappingHash } from '../../lib/ui/mapping/mapping-address.ts';
import { FeedText } from '../feed-text.tsx';
import { MoreButton } from './more-button.tsx';

interface Props {
  count: number;
  /** Undefined until they were asked for. */
  problems: RecordProblem[] | undefined;
  onOpen: () => void;
  /** The feed whose mapping may be the reason; null where there is none to change. */
  mapping: string | null;
}

/** As many as one reads at a time. */
const FIRST = 10;

/** Records that became no lead, with the reason and their own text: nothing that was downloaded gets lost. */
export function ProblemList({ count, problems, onOpen, mapping }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems?.slice(0, FIRST);
  return (
    <details class="problems" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>{i18n.t('problems.title', count)}</summary>
      {!problems && <p class="quiet">{i18n.t('problems.loading')}</p>}
      {problems?.length === 0 && <p class="quiet">{i18n.t('problems.none')}</p>}
      {problems && problems.length > 0 && <p class="quiet">{i18n.t('problems.again')}</p>}
      <ul>
        {shown?.map((problem) => (
          <li key={problem.id}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      <div class="connection__do">
        {problems && problems.length > FIRST && <MoreButton all={all} count={problems.length} onAll={setAll} />}
        {problems && problems.length > 0 && mapping !== null && (
          <a class="button" href={mappingHash(mapping)}>
            {i18n.t('notice.openMapping')}
          </a>
        )}
      </div>
    </details>
  );
}

function Problem({ problem: { position, reason, source } }: { problem: RecordProblem }) {
  return (
    <>
      <p>
        <strong>{i18n.t('problems.position', [position])}.</strong> {problemReasonWords(reason)}
      </p>
      {source === null ? (
        <p class="quiet">{i18n.t('problems.sealed')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself, and a keyboard has to get there
        <pre tabIndex={0} aria-label={i18n.t('problems.source')}>
          <FeedText text={source} most={4000} />
        </pre>
      )}
    </>
  );
}
