import { i18n } from '#i18n';
import { addressProblemWords } from '../../lib/i18n/words.ts';
import { fieldOf, type FormField, type FormProblem } from '../../lib/ui/connections/connection-draft.ts';

/** The words for a problem, where it is shown at this control; null elsewhere. */
export function problemAt(problem: FormProblem | null, field: FormField): string | null {
  if (!problem || fieldOf(problem) !== field) return null;
  if (problem === 'url-missing') return i18n.t('formProblem.url_missing');
  if (problem === 'permission-refused') return i18n.t('formProblem.permission_refused');
  if (problem === 'save-failed') return i18n.t('formProblem.save_failed');
  if (problem === 'managed') return i18n.t('formProblem.managed');
  return addressProblemWords(problem);
}
