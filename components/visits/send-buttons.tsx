import { i18n } from '#i18n';
import type { AskChannel } from '../../lib/domain/consent/standing.ts';
import type { Via } from '../../lib/ui/visits/ask-actions.ts';
import { Icon } from '../icon.tsx';

interface Props {
  channel: AskChannel;
  busy: boolean;
  /** The company's own form; '' where there is none. */
  formUrl: string;
  onSend: (via: Via) => void;
}

const MAILS = ['mailto', 'gmail', 'outlook'] as const;

/** The ways out, with what each of them will show. */
export function SendButtons({ channel, busy, formUrl, onSend }: Props) {
  if (channel === 'letter') {
    return (
      <div class="send">
        <p class="quiet">{i18n.t('ask.letterShows')}</p>
        <p class="part__do">
          <button type="button" class="button button--primary" aria-disabled={busy} onClick={() => onSend('none')}>
            <Icon name="print" />
            {i18n.t('ask.print')}
          </button>
        </p>
      </div>
    );
  }
  if (channel === 'form') {
    return (
      <div class="send">
        <p class="quiet">{i18n.t('ask.formShows', [formUrl])}</p>
        <p class="part__do">
          <button type="button" class="button button--primary" aria-disabled={busy} onClick={() => onSend('none')}>
            {i18n.t('ask.form')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div class="send">
      <p class="quiet">
        <Icon name="eye" /> {i18n.t('ask.mailShows')}
      </p>
      <p class="part__do">
        {MAILS.map((via, at) => (
          <button
            key={via}
            type="button"
            class={at === 0 ? 'button button--primary' : 'button'}
            aria-disabled={busy}
            onClick={() => onSend(via)}
          >
            <Icon name={at === 0 ? 'mail' : 'tab'} />
            {i18n.t(`ask.via.${via}`)}
          </button>
        ))}
      </p>
    </div>
  );
}
