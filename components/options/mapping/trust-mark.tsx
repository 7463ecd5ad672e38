import { i18n } from '#i18n';
import type { Trust } from '../../../lib/ui/mapping/confidence.ts';
import { Icon, type IconName } from '../../icon.tsx';
import { reasonsWords, trustWords } from './mapping-words.ts';

const ICONS = {
  sure: 'check',
  likely: 'wave',
  check: 'eye',
  yours: 'fill',
  confirmed: 'check',
  empty: 'dot',
} as const satisfies Record<Trust['level'], IconName>;

/** How sure it is that a value stands in the right place: a mark, a word, and what it rests on. */
export function TrustMark({ trust }: { trust: Trust }) {
  const reasons = 'reasons' in trust && trust.reasons.length > 0 ? reasonsWords(trust.reasons) : null;
  return (
    <span class={`trust trust--${trust.level}`}>
      <Icon name={ICONS[trust.level]} />
      <span>
        {trustWords(trust.level)}
        {reasons && <span class="trust__why">{i18n.t('phrase.which', [reasons])}</span>}
      </span>
    </span>
  );
}
