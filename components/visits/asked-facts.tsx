import { i18n } from '#i18n';
import type { NoticeGiven } from '../../lib/domain/consent/standing.ts';
import { dateTime, languageName } from '../../lib/i18n/format.ts';
import { channelWords } from '../../lib/i18n/visit-words.ts';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';

/** How this person was asked, and by what their answer is recognised. */
export function AskedFacts({ notice }: { notice: NoticeGiven }) {
  const language = useLanguage();
  return (
    <section class="part">
      <h3>{i18n.t('ask.asked')}</h3>
      <dl class="facts">
        <Fact label={i18n.t('ask.askedAt')}>{dateTime(language, notice.at)}</Fact>
        <Fact label={i18n.t('ask.askedBy')}>{channelWords(notice.channel)}</Fact>
        <Fact label={i18n.t('ask.language')}>{languageName(language, notice.language)}</Fact>
        <Fact label={i18n.t('ask.code')}>
          <code class="code">{notice.code}</code>
        </Fact>
        <Fact label={i18n.t('ask.masked')}>{notice.masked && <FeedText text={notice.masked} most={100} />}</Fact>
      </dl>
    </section>
  );
}
