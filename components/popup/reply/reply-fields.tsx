import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { Composer } from '../../../lib/ui/triage/reply/composer-model.ts';
import { Icon } from '../../icon.tsx';

/** Subject and text, to be changed as one likes. */
export function ReplyFields({ composer }: { composer: Composer }) {
  const id = useId();
  const { subject, text } = composer.written.value;
  const lang = composer.template.value?.language;
  return (
    <div class="reply__part reply__fields">
      <label for={`${id}-subject`}>{i18n.t('reply.subject')}</label>
      <span class="reply__subject">
        <input
          id={`${id}-subject`}
          class="input"
          lang={lang}
          dir="auto"
          autocomplete="off"
          maxLength={300}
          value={subject}
          onInput={({ currentTarget }) => composer.write('subject', currentTarget.value)}
        />
        <button
          type="button"
          class="icon-button"
          title={i18n.t('reply.copySubject')}
          onClick={() => void composer.copyText('subject')}
        >
          <Icon name="copy" />
        </button>
      </span>
      <label for={`${id}-text`}>{i18n.t('reply.text')}</label>
      <textarea
        id={`${id}-text`}
        class="input reply__text"
        lang={lang}
        dir="auto"
        rows={12}
        maxLength={20_000}
        value={text}
        onInput={({ currentTarget }) => composer.write('text', currentTarget.value)}
      />
    </div>
  );
}
