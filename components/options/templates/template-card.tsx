import { i18n } from '#i18n';
import { unknownFields } from '../../../lib/domain/reply/fill-template.ts';
import type { ReplyTemplate } from '../../../lib/domain/reply/template.ts';
import { languageName } from '../../../lib/i18n/format.ts';
import type { Templates } from '../../../lib/ui/templates/templates-model.ts';
import { isolated, visibleText } from '../../../lib/ui/visible-text.ts';
import { FeedText } from '../../feed-text.tsx';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { Which } from '../../which.tsx';

interface CardProps {
  model: Templates;
  template: ReplyTemplate;
  onGone: () => void;
}

/** One template: for what it is, how it begins, and what can be done. */
export function TemplateCard({ model, template, onGone }: CardProps) {
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
