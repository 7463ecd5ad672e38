import { i18n } from '#i18n';
import type { FirstReply } from '../../../lib/domain/reply/first-reply.ts';
import { day } from '../../../lib/i18n/format.ts';
import type { Composer } from '../../../lib/ui/triage/reply/composer-model.ts';
import { useLanguage } from '../../language.ts';

interface Props {
  composer: Composer;
  /** Null where none is due, or none can be made. */
  due: FirstReply | null;
  /** When an earlier reply carried it: ISO. */
  informedAt: string | null;
  onAgain: () => void;
}

/** What article 14 wants to be said with the first reply: there unless the user takes it out. */
export function NoticePart({ composer, due, informedAt, onAgain }: Props) {
  const language = useLanguage();
  if (due) {
    const { notice } = due;
    return (
      <div class="reply__part reply__notice">
        <label class="reply__check">
          <input
            type="checkbox"
            checked={composer.carries.value}
            onChange={({ currentTarget }) => composer.carry(currentTarget.checked)}
          />
          <span>{i18n.t('reply.carries')}</span>
        </label>
        {!composer.carries.value && <p class="quiet">{i18n.t('reply.carriesNot')}</p>}
        <details>
          <summary>{i18n.t('reply.showNotice')}</summary>
          <div lang={notice.language} class="reply__block">
            <strong>{notice.subject}</strong>
            <p>{notice.text}</p>
          </div>
        </details>
      </div>
    );
  }
  if (informedAt === null) return null;
  return (
    <p class="reply__part quiet">
      {i18n.t('firstReply.informed', [day(language, informedAt)])}{' '}
      <button type="button" class="link" onClick={onAgain}>
        {i18n.t('firstReply.again')}
      </button>
    </p>
  );
}
