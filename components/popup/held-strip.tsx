import { i18n } from '#i18n';
import { count } from '../../lib/i18n/format.ts';
import type { TriageList } from '../../lib/rpc/contract.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

/** That something is held back, and how much. More is not known on this page. */
export function HeldStrip({ visit, unknown, private: prospects = 0 }: TriageList['held']) {
  const language = useLanguage();
  const some = [
    visit > 0 && i18n.t('held.visits', visit, [count(language, visit)]),
    prospects > 0 && i18n.t('held.private', prospects, [count(language, prospects)]),
  ].filter((sentence) => sentence !== false);
  if (unknown > 0)
    some.push(i18n.t(some.length > 0 ? 'held.unknown' : 'held.onlyUnknown', unknown, [count(language, unknown)]));
  if (some.length === 0) return null;
  return (
    <p class="held">
      <Icon name="lock" />
      <span>{some.join(' ')}</span>
    </p>
  );
}
