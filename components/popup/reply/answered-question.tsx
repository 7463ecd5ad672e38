import { i18n } from '#i18n';
import type { Asked } from '../../../lib/domain/reply/reply-memory.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Icon } from '../../icon.tsx';

interface Props {
  asked: Asked;
  onYes: () => void;
  onNotYet: () => void;
}

/** Whether a reply that was opened was sent: no mail program tells. */
export function AnsweredQuestion({ asked, onYes, onNotYet }: Props) {
  return (
    <span class="asked">
      <span class="asked__what">
        {asked.pasted !== 'nothing' && (
          <span class="asked__paste">
            <Icon name="copy" />
            {i18n.t(`reply.paste.${asked.pasted}`)}
          </span>
        )}
        <strong>{asked.name ? i18n.t('reply.asked', [isolated(asked.name)]) : i18n.t('reply.askedNobody')}</strong>
      </span>
      <span class="asked__do">
        <button type="button" class="button button--primary" onClick={onYes}>
          <Icon name="check" />
          {i18n.t('reply.yes')}
        </button>
        <button type="button" class="button" onClick={onNotYet}>
          {i18n.t('reply.notYet')}
        </button>
      </span>
    </span>
  );
}
