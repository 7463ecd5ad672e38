import { i18n } from '#i18n';
import { type CheckResult, remedyFor, type Remedy, verdictOf } from '../../lib/domain/diagnostics/checks.ts';
import { checkWords, findingWords, remedyWords, verdictWords } from '../../lib/i18n/diagnostics-words.ts';
import { Icon } from '../icon.tsx';
import { Which } from '../which.tsx';
import { SIGNS } from './signs.ts';

interface Props {
  checks: readonly CheckResult[];
  mending: Remedy | null;
  onMend: (remedy: Remedy) => void;
}

/** Each thing that was looked at: how it is, in words, and the remedy where a press on a button is one. */
export function CheckList({ checks, ...on }: Props) {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks" tabIndex={-1}>
        {i18n.t('diagnostics.checks')}
      </h2>
      <ul class="card checks">
        {checks.map((result) => (
          <Check key={result.check} result={result} {...on} />
        ))}
      </ul>
    </section>
  );
}

function Check({ result, mending, onMend }: Omit<Props, 'checks'> & { result: CheckResult }) {
  const [verdict, remedy] = [verdictOf(result), remedyFor(result)];
  return (
    <li class={`check check--${verdict}`} data-check={result.check} data-verdict={verdict}>
      <Icon name={SIGNS[verdict]} />
      <div class="check__words">
        <h3>
          {checkWords(result.check)} <span class="check__verdict">{verdictWords(verdict)}</span>
        </h3>
        <p>{findingWords(result)}</p>
      </div>
      {remedy && (
        <button type="button" class="button" aria-disabled={mending !== null} onClick={() => onMend(remedy)}>
          {remedyWords(remedy)}
          <Which>{checkWords(result.check)}</Which>
        </button>
      )}
    </li>
  );
}
