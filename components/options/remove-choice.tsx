import { i18n } from '#i18n';
import { Choice } from './choice.tsx';

/** What happens to the requests of a feed that is removed. */
export type Fate = 'keep' | 'erase';

export function RemoveChoice({ fate, onFate }: { fate: Fate; onFate: (fate: Fate) => void }) {
  const group = { name: 'leads', onChoose: onFate } as const;
  return (
    <div role="radiogroup" class="group" aria-labelledby="question-title">
      <Choice
        {...group}
        value="keep"
        checked={fate === 'keep'}
        label={i18n.t('remove.keep')}
        hint={i18n.t('remove.keepHint')}
      />
      <Choice
        {...group}
        value="erase"
        checked={fate === 'erase'}
        label={i18n.t('remove.erase')}
        hint={i18n.t('remove.eraseHint')}
      />
    </div>
  );
}
