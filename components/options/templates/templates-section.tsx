import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { unknownFields } from '../../../lib/domain/reply/fill-template.ts';
import type { ReplyTemplate } from '../../../lib/domain/reply/template.ts';
import { languageName } from '../../../lib/i18n/format.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { Templates } from '../../../lib/ui/templates/templates-model.ts';
import { isolated, visibleText } from '../../../lib/ui/visible-text.ts';
import { FeedText } from '../../feed-text.tsx';
import { Icon } from '../../icon.tsx';
import { ImportButton } from '../import-button.tsx';
import { useLanguage } from '../../language.ts';
import { SenderCard } from './sender-card.tsx';
import { TemplateForm } from './template-form.tsx';
import { TemplateNews } from './template-news.tsx';
import { Which } from '../../which.tsx';

/** The user's own reply templates. */
export function TemplatesSection({ model }: { model: Templates }) {
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
            {i18n.t('template.title')}
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
      {form && form.id === null && <TemplateForm key={form.draft.id} model={model} form={form} onClose={close} />}
      {list?.length === 0 && !form && <p class="quiet feeds__none">{i18n.t('template.none')}</p>}
      <ul class="cards">
        {list?.map((template) => (
          <li key={template.id}>
            {form?.id === template.id ? (
              <TemplateForm model={model} form={form} onClose={close} />
            ) : (
              <TemplateCard model={model} template={template} onGone={() => heading.current?.focus()} />
            )}
          </li>
        ))}
      </ul>
      <SenderCard model={model} />
    </section>
  );
}

interface CardProps {
  model: Templates;
  template: ReplyTemplate;
  onGone: () => void;
}

function TemplateCard({ model, template, onGone }: CardProps) {
  const language = useLanguage();
  const which = <Which>{isolated(template.name)}</Which>;
  const odd = unknownFields(`${template.subject}\n${template.body}`).length > 0;
  return (
    <article class="card connection">
      <header class="connection__head">
        <h3>
          <FeedText text={template.name} most={80} />
          <span class="tag">{languageName(language, template.language)}</span>
          {template.types.map((type) => (
            <span key={type} class="tag">
              {i18n.t(`type.${type}.chip`)}
            </span>
          ))}
        </h3>
      </header>
      {odd && (
        <p class="template__odd">
          <Icon name="warning" /> {i18n.t('template.usesUnknown')}
        </p>
      )}
      <p class="quiet template__line">
        <FeedText text={template.subject || template.body} most={160} />
      </p>
      <div class="connection__do">
        <button type="button" class="button" onClick={() => model.openForm(template)}>
          {i18n.t('template.edit')}
          {which}
        </button>
        <button
          type="button"
          class="button button--bare"
          onClick={() => model.duplicate(template, i18n.t('template.copyOf', [visibleText(template.name)]))}
        >
          {i18n.t('template.duplicate')}
          {which}
        </button>
        <button type="button" class="button button--bare" onClick={() => void model.remove(template).then(onGone)}>
          {i18n.t('template.remove')}
          {which}
        </button>
      </div>
    </article>
  );
}
