import { i18n } from '#i18n';
import type { LeadLine } from '../../../lib/domain/find/line.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Country } from '../../country.tsx';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import type { Clocks } from './use-clocks.ts';

interface Props {
  line: LeadLine;
  now: number;
  clocks: Clocks | null;
  id: string;
}

/** The company, where it is, and what time it is there. */
export function RowWhere({ line, now, clocks, id }: Props) {
  const language = useLanguage();
  const time = clocks?.(line, now, language);
  return (
    <span id={id} class="row__where">
      {line.company && line.company !== line.name && <FeedText text={line.company} most={160} />}
      <Country code={line.country} raw={line.countryRaw} />
      {time && (
        <span class="row__time">
          {line.city
            ? i18n.t('list.timeIn', [time, isolated(line.city.slice(0, 60))])
            : i18n.t('list.timeThere', [time])}
        </span>
      )}
    </span>
  );
}
