import { i18n } from '#i18n';
import { messageName } from '../../lib/i18n/codes.ts';
import { stateWords } from '../../lib/i18n/visit-words.ts';
import { missingWords, whyWords } from '../../lib/i18n/why-words.ts';
import { listed } from '../../lib/i18n/listed.ts';
import type { AskRefusal, NotAsked } from '../../lib/rpc/methods/visits.ts';
import { hashOf } from '../../lib/ui/visits/page-address.ts';
import type { VisitNews as News } from '../../lib/ui/visits/visits-state.ts';
import { Icon } from '../icon.tsx';

/** What the last press led to. */
export function VisitNews({ news }: { news: News }) {
  if (news.kind === 'refused') return <Refusal refusal={news.refusal} />;
  return (
    <p class="note">
      <Icon name="check" />
      <span>{wordsOf(news)}</span>
    </p>
  );
}

function wordsOf(news: Exclude<News, { kind: 'refused' }>): string {
  if (news.kind === 'recorded') return i18n.t(`said.${news.said}.done`);
  if (news.kind === 'imported') {
    const left = news.left > 0 && i18n.t('importAnswers.left', news.left);
    const notAsked = (news.notAsked ?? 0) > 0 && i18n.t('importAnswers.notAsked', news.notAsked ?? 0);
    return [i18n.t('importAnswers.recorded', news.recorded), left, notAsked].filter(Boolean).join(' ');
  }
  return i18n.t(`visitNews.${messageName(news.kind)}`);
}

function Refusal({ refusal }: { refusal: AskRefusal | NotAsked }) {
  return (
    <div class="note note--error">
      <Icon name="warning" />
      <p>
        {refusal.kind === 'blocked' &&
          `${i18n.t('ask.refusedBlocked')} ${refusal.verdict.why ? whyWords(refusal.verdict.why) : ''}`}
        {refusal.kind === 'not-asked' &&
          i18n.t(refusal.why === 'only-informed' ? 'ask.refusedInformed' : 'ask.refusedOtherwise')}
        {refusal.kind === 'wrong-state' && i18n.t('ask.refusedState', [stateWords(refusal.state)])}
        {refusal.kind === 'incomplete' && (
          <>
            {i18n.t('ask.refusedIncomplete', [listed(refusal.missing.map(missingWords))])}{' '}
            <a href={hashOf('settings')}>{i18n.t('visits.completeIt')}</a>
          </>
        )}
      </p>
    </div>
  );
}
