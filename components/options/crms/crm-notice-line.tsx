import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { CrmNotice } from '../../../lib/ui/crms/crms-state.ts';

/** What the last press on a button of this CRM led to. */
export function CrmNoticeLine({ notice }: { notice: CrmNotice | undefined }) {
  const bad = notice?.kind === 'refused' || notice?.kind === 'error';
  return <output class={bad ? 'notice notice--error' : 'notice'}>{notice && words(notice)}</output>;
}

function words(notice: CrmNotice): string {
  if (notice.kind === 'error') return errorWords(notice.code);
  if (notice.kind !== 'refused') return i18n.t(`crmNotice.${messageName(notice.kind)}`);
  const where = notice.where ? ` (${notice.where})` : '';
  return `${i18n.t(`profileRefusal.${messageName(notice.reason)}`)}${where}`;
}
