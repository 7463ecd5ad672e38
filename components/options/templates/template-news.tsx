import { i18n } from '#i18n';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { Templates } from '../../../lib/ui/templates/templates-model.ts';
import type { TemplateNotice } from '../../../lib/ui/templates/templates-state.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';

/** What the last press led to, with the way back where there is one. */
export function TemplateNews({ model }: { model: Templates }) {
  const notice = model.notice.value;
  return (
    <output class={notice?.kind === 'refused' || notice?.kind === 'error' ? 'notice notice--bad' : 'notice'}>
      {notice && words(notice)}{' '}
      {notice?.kind === 'removed' && model.before.value && (
        <button type="button" class="link" onClick={() => void model.bringBack()}>
          {i18n.t('common.undo')}
        </button>
      )}
    </output>
  );
}

const REFUSED = {
  'too-long': 'tooLong',
  'not-json': 'notJson',
  'not-templates': 'notTemplates',
  'newer-version': 'newerVersion',
  'too-many': 'tooMany',
} as const;

function words(notice: TemplateNotice): string {
  if (notice.kind === 'imported') return i18n.t('template.imported', notice.count);
  if (notice.kind === 'sender') return i18n.t('template.senderSaved');
  if (notice.kind === 'error') return errorWords(notice.code);
  if (notice.kind === 'refused') return refusalWords(notice);
  return i18n.t(`template.${notice.kind}`, [isolated(notice.name)]);
}

const refusalWords = ({ reason, where }: Extract<TemplateNotice, { kind: 'refused' }>): string =>
  reason === 'bad-content'
    ? i18n.t('template.refused.badContent', [isolated(where)])
    : i18n.t(`template.refused.${REFUSED[reason]}`);
