import { i18n } from '#i18n';
import type { ControlReport } from '../../lib/domain/lead/fill-report.ts';
import { fieldWords } from '../../lib/i18n/words.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { FeedText } from '../feed-text.tsx';

type Named = Pick<ControlReport, 'label' | 'type'>;

/** What a field of a page is called: by the page, or else by what it is about. */
export function ControlName({ control: { label, type } }: { control: Named }) {
  if (label) return <FeedText text={label} most={120} />;
  return <>{unnamed(type)}</>;
}

/** The same within a sentence. */
export const nameOfControl = ({ label, type }: Named): string =>
  label ? isolated(label.slice(0, 120)) : unnamed(type);

const unnamed = (type: Named['type']): string => (type ? fieldWords(type) : i18n.t('fill.unnamed'));
