import { i18n } from '#i18n';
import { addressProblemWords } from '../../lib/i18n/words.ts';
import { fieldOf, type FormField } from '../../lib/ui/connections/connection-draft.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { isolated } from '../../lib/ui/visible-text.ts';

type Problem = Pick<FormState, 'problem' | 'known'>;

/** The words for what is wrong, where it is shown at this control; null elsewhere. */
export function problemAt({ problem, known }: Problem, field: FormField): string | null {
  if (!problem || fieldOf(problem) !== field) return null;
  if (problem === 'url-missing') return i18n.t('formProblem.url_missing');
  if (problem === 'name-taken') return i18n.t('formProblem.name_taken');
  if (problem === 'feed-known') return i18n.t('formProblem.feed_known', [isolated(known?.name ?? '')]);
  if (problem === 'address-known') return i18n.t('formProblem.address_known', [isolated(known?.name ?? '')]);
  if (problem === 'permission-refused') return i18n.t('formProblem.permission_refused');
  if (problem === 'save-failed') return i18n.t('formProblem.save_failed');
  if (problem === 'managed') return i18n.t('formProblem.managed');
  return addressProblemWords(problem);
}
