import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { messageName } from '../../lib/i18n/codes.ts';
import { day } from '../../lib/i18n/format.ts';
import { visitTitle } from '../../lib/i18n/visit-words.ts';
import type { ReadAnswers } from '../../lib/ui/visits/answers/read-answers.ts';
import type { FoundAnswer } from '../../lib/ui/visits/visits-state.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { StateMark } from './state-mark.tsx';
import { Scroll } from './scroll.tsx';

interface Props {
  found: readonly FoundAnswer[];
  unread: ReadAnswers['unread'];
  busy: boolean;
  onRecord: () => void;
  onDrop: () => void;
}

/** More than anyone looks through. */
const SHOWN = 100;

/** What is in the file, before any of it counts. */
export function ImportPreview({ found, unread, busy, onRecord, onDrop }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [found]);
  const known = found.filter(({ visit }) => visit !== null).length;
  return (
    <div class="import__found">
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('importAnswers.found', [known, found.length])}
      </h2>
      {unread.length > 0 && <Unread unread={unread} />}
      {found.length > 0 && <FoundTable found={found.slice(0, SHOWN)} />}
      <p class="part__do">
        {known > 0 && (
          <button type="button" class="button button--primary" aria-disabled={busy} onClick={onRecord}>
            {i18n.t('importAnswers.record', known)}
          </button>
        )}
        <button type="button" class="button" onClick={onDrop}>
          {i18n.t('common.cancel')}
        </button>
      </p>
    </div>
  );
}

function Unread({ unread }: Pick<Props, 'unread'>) {
  return (
    <div class="note note--due">
      <Icon name="warning" />
      <div>
        <p>{i18n.t('importAnswers.unread')}</p>
        <ul>
          {unread.slice(0, 20).map(({ line, problem }) => (
            <li key={`${line} ${problem}`}>
              {line > 0
                ? i18n.t('importAnswers.line', [line, i18n.t(`answerProblem.${messageName(problem)}`)])
                : i18n.t(`answerProblem.${messageName(problem)}`)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function FoundTable({ found }: { found: readonly FoundAnswer[] }) {
  const language = useLanguage();
  return (
    <Scroll label={i18n.t('importAnswers.table')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('ask.code')}</th>
            <th scope="col">{i18n.t('importAnswers.visit')}</th>
            <th scope="col">{i18n.t('importAnswers.said')}</th>
            <th scope="col">{i18n.t('evidence.at')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ code, visit, said, evidence }) => (
            <tr key={`${code} ${said} ${evidence.at}`}>
              <td>
                <FeedText text={code} most={64} />
              </td>
              <td>
                {visit ? (
                  <>
                    {visitTitle(language, visit.outline)} <StateMark state={visit.standing.state} />
                  </>
                ) : (
                  i18n.t('importAnswers.noVisit')
                )}
              </td>
              <td>{i18n.t(`said.${said}.button`)}</td>
              <td>{day(language, evidence.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
