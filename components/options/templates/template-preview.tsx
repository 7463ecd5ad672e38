import { i18n } from '#i18n';
import type { Preview } from '../../../lib/ui/templates/templates-state.ts';
import { FeedText } from '../../feed-text.tsx';

/** What a template becomes with a made-up request. */
export function TemplatePreview({ preview, language }: { preview: Preview | null; language: string }) {
  return (
    <section class="template-form__preview" aria-label={i18n.t('template.preview')}>
      <h4>
        {i18n.t('template.preview')} <span class="quiet">{i18n.t('template.previewOf')}</span>
      </h4>
      {preview && (
        <div class="template-form__mail" lang={language} dir="auto">
          {preview.subject.text && (
            <p>
              <strong>
                <FeedText text={preview.subject.text} most={300} />
              </strong>
            </p>
          )}
          <FeedText text={preview.body.text} />
        </div>
      )}
    </section>
  );
}
