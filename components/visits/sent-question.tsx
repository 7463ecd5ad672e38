import { i18n } from '#i18n';
import type { NoticeBegun } from '../../lib/domain/consent/standing.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  begun: NoticeBegun;
  busy: boolean;
  onTell: (sent: boolean) => void;
}

/** Nothing counts as sent before the user says that it was. */
export function SentQuestion({ begun, busy, onTell }: Props) {
  const language = useLanguage();
  return (
    <section class="card question" aria-labelledby="sent-title">
      <h3 id="sent-title">
        <Icon name="mail" />
        {i18n.t(begun.channel === 'letter' ? 'ask.sentTitleLetter' : 'ask.sentTitle')}
      </h3>
      <p>{i18n.t('ask.sentText', [dateTime(language, begun.at), begun.code])}</p>
      <div class="form__do">
        <button type="button" class="button button--primary" aria-disabled={busy} onClick={() => onTell(true)}>
          {i18n.t('ask.sentYes')}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={() => onTell(false)}>
          {i18n.t('ask.sentNo')}
        </button>
      </div>
    </section>
  );
}
