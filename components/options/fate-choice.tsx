import { Choice } from './choice.tsx';

/** What happens to the leads of a feed. */
export type Fate = 'keep' | 'erase';

interface Words {
  label: string;
  hint: string;
}

interface Props {
  fate: Fate;
  onFate: (fate: Fate) => void;
  keep: Words;
  erase: Words;
}

export function FateChoice({ fate, onFate, keep, erase }: Props) {
  const group = { name: 'leads', onChoose: onFate } as const;
  return (
    <div role="radiogroup" class="group" aria-labelledby="question-title">
      <Choice {...group} {...keep} value="keep" checked={fate === 'keep'} />
      <Choice {...group} {...erase} value="erase" checked={fate === 'erase'} />
    </div>
  );
}
