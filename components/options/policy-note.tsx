import { i18n } from '#i18n';
import { GRACE_MS } from '../../lib/domain/policy/in-force.ts';
import type { PolicyState } from '../../lib/domain/policy/policy.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { Fact } from '../fact.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { PolicyProblems } from './policy-problems.tsx';
import { allowedWords, retentionWords } from './policy-words.ts';

/** What the company has set, so that nobody looks for a switch that is not theirs. */
export function PolicyNote({ state }: { state: PolicyState }) {
  const missing = missingSince(state);
  const language = useLanguage();
  return (
    <section class="card policy" aria-labelledby="policy">
      <h2 id="policy" tabIndex={-1}>
        <Icon name="lock" />
        {i18n.t('policy.title')}
      </h2>
      <p class="quiet">{i18n.t('policy.intro')}</p>
      {missing !== null && (
        <p class="note">
          {i18n.t('policy.missing', [dateTime(language, missing), dateTime(language, graceEnd(missing))])}
        </p>
      )}
      <dl class="facts">
        {state.lockConnections && <Fact label={i18n.t('options.feeds')}>{i18n.t('policy.feedsLocked')}</Fact>}
        {state.allowedCrms && <Fact label={i18n.t('crms.title')}>{allowedWords(state.allowedCrms)}</Fact>}
        {state.retentionMonths && (
          <Fact label={i18n.t('policy.retention')}>{retentionWords(state.retentionMonths)}</Fact>
        )}
      </dl>
      {state.problems.length > 0 && <PolicyProblems problems={state.problems} />}
    </section>
  );
}

/** The part that is missing longest speaks for all. */
const missingSince = ({ missingSince }: PolicyState): string | null =>
  Object.values(missingSince).toSorted()[0] ?? null;

const graceEnd = (since: string): string => new Date(Date.parse(since) + GRACE_MS).toISOString();
