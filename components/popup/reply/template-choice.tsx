import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import { readyKind, REPLY_LANGUAGES, type ReplyLanguage } from '../../../lib/domain/reply/ready.ts';
import { languageName } from '../../../lib/i18n/format.ts';
import type { Composer } from '../../../lib/ui/triage/reply/composer-model.ts';
import { visibleText } from '../../../lib/ui/visible-text.ts';
import { useLanguage } from '../../language.ts';

const isLanguage = (value: string): value is ReplyLanguage => REPLY_LANGUAGES.some((one) => one === value);

/** Which template the reply begins with, and in which language. */
export function TemplateChoice({ composer }: { composer: Composer }) {
  const language = useLanguage();
  const id = useId();
  const source = composer.source.value;
  if (!source) return null;
  const ready = source.ready.map(({ id: template }) => ({ template, kind: readyKind(template) }));
  return (
    <div class="reply__part reply__choice">
      <label for={`${id}-template`}>{i18n.t('reply.template')}</label>
      <select
        id={`${id}-template`}
        class="select"
        value={composer.template.value?.id ?? ''}
        onChange={({ currentTarget }) => void composer.choose(currentTarget.value)}
      >
        {source.own.length > 0 && (
          <optgroup label={i18n.t('reply.yours')}>
            {source.own.map((one) => (
              <option key={one.id} value={one.id}>
                {visibleText(one.name)} ({languageName(language, one.language)})
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={i18n.t('reply.ready')}>
          {ready.map(
            ({ template, kind }) =>
              kind && (
                <option key={template} value={template}>
                  {i18n.t(`template.kind.${kind}`)}
                </option>
              ),
          )}
        </optgroup>
      </select>
      <label for={`${id}-language`}>{i18n.t('reply.language')}</label>
      <select
        id={`${id}-language`}
        class="select"
        value={source.language}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && void composer.chooseLanguage(value)}
      >
        {REPLY_LANGUAGES.map((one) => (
          <option key={one} value={one}>
            {languageName(language, one)}
          </option>
        ))}
      </select>
      <ChoiceNews composer={composer} />
    </div>
  );
}

/** What became of a text that was written by hand. */
function ChoiceNews({ composer }: { composer: Composer }) {
  return (
    <output class="reply__news">
      {composer.replaced.value && (
        <>
          {i18n.t('reply.replaced')}{' '}
          <button type="button" class="link" onClick={composer.bringBack}>
            {i18n.t('reply.bringBack')}
          </button>
        </>
      )}
      {composer.resumed.value && (
        <>
          {i18n.t('reply.resumed')}{' '}
          <button type="button" class="link" onClick={() => void composer.startOver()}>
            {i18n.t('reply.startOver')}
          </button>
        </>
      )}
    </output>
  );
}
