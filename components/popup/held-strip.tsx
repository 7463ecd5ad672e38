import { i18n } from '#i18n';
import { count } from '../../lib/i18n/format.ts';
import { listed } from '../../lib/i18n/listed.ts';
import type { TriageList } from '../../lib/rpc/contract.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  held: TriageList['held'];
  onOpen: () => void;
}

/** That something is held back, how much, and where it waits. More is not known on this page. */
export function HeldStrip({ held, onOpen }: Props) {
  const language = useLanguage();
  const { visit, unknown, private: prospects = 0, due = 0 } = held;
  if (visit + unknown + prospects === 0) return null;
  const words = [
    visit > 0 && i18n.t('held.visits', visit, [count(language, visit)]),
    prospects > 0 && i18n.t('held.private', prospects, [count(language, prospects)]),
    unknown > 0 && i18n.t('held.unknown', unknown, [count(language, unknown)]),
  ];
  return (
    <div class={due > 0 ? 'held held--due' : 'held'}>
      <Icon name={due > 0 ? 'warning' : 'lock'} />
      <p>
        {due > 0 && <strong>{i18n.t('held.due', due, [count(language, due)])} </strong>}
        {i18n.t('held.back', [listed(words.filter((one) => one !== false))])}{' '}
        <button type="button" class="link" onClick={onOpen}>
          {i18n.t('held.open')}
        </button>
      </p>
    </div>
  );
}
