import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import type { Templates } from '../../../lib/ui/templates/templates-model.ts';
import { Icon } from '../../icon.tsx';
import { ImportButton } from '../import-button.tsx';
import { useLanguage } from '../../language.ts';
import { ResetLine } from '../settings/reset-line.tsx';
import { Setting } from '../settings/setting.tsx';
import { ReplyVia } from './reply-via.tsx';
import { SenderCard } from './sender-card.tsx';
import { TemplateCard } from './template-card.tsx';
import { TemplateForm } from './template-form.tsx';
import { TemplateNews } from './template-news.tsx';

/** How replies are written and opened. */
export function TemplatesSection({ model, settings }: { model: Templates; settings: TriageSettingsView }) {
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [list, form] = [model.list.value, model.form.value];
  const close = (): void => {
    model.closeForm();
    heading.current?.focus();
  };
  return (
    <section class="feeds templates">
      <div class="feeds__head">
        <div>
          <h2 id="templates" ref={heading} tabIndex={-1}>
            {i18n.t('settings.replies')}
          </h2>
          <p class="quiet">{i18n.t('template.intro')}</p>
        </div>
        <div class="templates__do">
          {(!form || form.id !== null) && (
            <button type="button" class="button" onClick={() => model.openNew(language.split('-')[0] ?? 'en')}>
              <Icon name="plus" />
              {i18n.t('template.add')}
            </button>
          )}
          <ImportButton onText={(text) => void model.importText(text)}>{i18n.t('template.import')}</ImportButton>
          {list !== null && list.length > 0 && (
            <button type="button" class="button button--bare" onClick={model.exportFile}>
              {i18n.t('template.export')}
            </button>
          )}
        </div>
      </div>
      {model.failure.value && (
        <p class="note note--error" role="alert">
          {errorWords(model.failure.value)}
        </p>
      )}
      <TemplateNews model={model} />
      <Setting id="template-list" words={[i18n.t('template.title'), i18n.t('template.intro')]}>
        <TemplateList model={model} onClose={close} />
      </Setting>
      <Setting id="reply-via" words={[i18n.t('synonyms.replies')]}>
        <ReplyVia model={settings} />
      </Setting>
      <Setting id="sender" words={[i18n.t('synonyms.sender')]}>
        <SenderCard model={model} />
      </Setting>
      <Setting id="reset-replies">
        <ResetLine model={settings} group="replies" title={i18n.t('settings.viaTitle')} />
      </Setting>
    </section>
  );
}

function TemplateList({ model, onClose }: { model: Templates; onClose: () => void }) {
  const [list, form] = [model.list.value, model.form.value];
  return (
    <>
      {form && form.id === null && <TemplateForm key={form.draft.id} model={model} form={form} onClose={onClose} />}
      {list?.length === 0 && !form && <p class="quiet feeds__none">{i18n.t('template.none')}</p>}
      <ul class="cards">
        {list?.map((template) => (
          <li key={template.id}>
            {form?.id === template.id ? (
              <TemplateForm model={model} form={form} onClose={onClose} />
            ) : (
              <TemplateCard
                model={model}
                template={template}
                onGone={() => document.getElementById('templates')?.focus()}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
