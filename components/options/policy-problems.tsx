import { i18n } from '#i18n';
import type { PolicyProblem } from '../../lib/domain/policy/problem.ts';
import { policyCauseWords } from '../../lib/i18n/words.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';

/** Where the policy is wrong, and how. For the administrator, whom the user tells of it. */
export function PolicyProblems({ problems }: { problems: readonly PolicyProblem[] }) {
  return (
    <div class="note policy__wrong">
      <Icon name="warning" />
      <div>
        <p>{i18n.t('policy.problems')}</p>
        <ul class="policy__problems">
          {problems.map(({ path, cause }) => (
            <li key={`${path} ${cause}`}>
              <code>
                <FeedText text={path} most={200} />
              </code>{' '}
              {policyCauseWords(cause)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
