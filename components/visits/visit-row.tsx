import { i18n } from '#i18n';
import { WARN_DAYS } from '../../lib/domain/consent/settings.ts';
import type { Standing } from '../../lib/domain/consent/standing.ts';
import { plainDay, timeLeft } from '../../lib/i18n/format-days.ts';
import { restrictedWords } from '../../lib/i18n/visit-words.ts';
import type { VisitView } from '../../lib/rpc/methods/visits.ts';
import { hashOf } from '../../lib/ui/visits/page-address.ts';
import { Country } from '../country.tsx';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { StateMark } from './state-mark.tsx';

interface Props {
  visit: VisitView;
  now: number;
  open: boolean;
}

/** One visit in the list: what is known without knowing who it was. */
export function VisitRow({ visit: { heldKey, outline, standing, hasRequest }, now, open }: Props) {
  const language = useLanguage();
  const company = [outline.companyType, outline.sector].map((one) => one?.label || one?.raw || '').filter(Boolean);
  return (
    <li>
      <a class="visit-row" href={hashOf('visits', heldKey)} aria-current={open ? 'true' : undefined}>
        <span class="visit-row__who">
          {outline.country ? <Country code={outline.country} raw="" /> : <span>{i18n.t('visits.noCountry')}</span>}
          {company.length > 0 && <FeedText text={company.join(' · ')} most={160} />}
        </span>
        <span class="visit-row__what quiet">
          {outline.marketplace && <span>{i18n.t(`marketplace.${outline.marketplace}`)}</span>}
          <span>{plainDay(language, outline.day)}</span>
          {outline.products.length > 0 && <FeedText text={outline.products.join(', ')} most={120} />}
        </span>
        <span class="visit-row__marks">
          <StateMark state={standing.state} />
          {outline.reason === 'unknown' && <span class="tag tag--mark">{i18n.t('visits.unknownKind')}</span>}
          {outline.reason === 'private' && <span class="tag">{i18n.t('visits.privateProspect')}</span>}
          {hasRequest && <span class="tag">{i18n.t('visits.hasRequest')}</span>}
          {outline.test && <span class="tag tag--mark">{i18n.t('visits.test')}</span>}
        </span>
        <Deadline standing={standing} now={now} />
      </a>
    </li>
  );
}

function Deadline({ standing, now }: { standing: Standing; now: number }) {
  const language = useLanguage();
  const { due, begun } = standing;
  if (standing.state === 'restricted')
    return <span class="deadline deadline--far">{restrictedWords(language, standing.since, now)}</span>;
  if (!due) return null;
  const near = nearness(due.at, now);
  return (
    <span class={`deadline deadline--${due.what === 'inform' || due.what === 'answer' ? near : 'far'}`}>
      {near !== 'far' && due.what === 'inform' && <Icon name={near === 'near' ? 'clock' : 'warning'} />}
      <span>
        {i18n.t(`visitDueShort.${due.what}`, [timeLeft(language, due.at, now)])}
        {begun && `, ${i18n.t('visits.begun')}`}
      </span>
    </span>
  );
}

/** Within three days, within ten, or later. */
export function nearness(at: string, now: number): 'very-near' | 'near' | 'far' {
  const days = (Date.parse(at) - now) / 86_400_000;
  const [ten, three] = WARN_DAYS;
  if (days <= three) return 'very-near';
  return days <= ten ? 'near' : 'far';
}
