import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SuppressionReason } from '../../../lib/domain/consent/suppression.ts';
import { messageName } from '../../../lib/i18n/codes.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { Output } from '../../../lib/rpc/contract.ts';
import type { Records } from '../../../lib/ui/visits/records-model.ts';
import { passphraseStrength } from '../../../lib/ui/visits/passphrase.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { describedBy, Field } from '../../options/field.tsx';
import { RestoreList } from './restore-list.tsx';

const REASONS: readonly SuppressionReason[] = ['refused', 'withdrawn', 'objected', 'erased', 'expired'];

/** Who said no: how many, and how that outlives this browser. */
export function SuppressionPanel({ model, view }: { model: Records; view: Output<'suppression.view'> }) {
  const language = useLanguage();
  return (
    <section class="card stack" aria-labelledby="suppression-title">
      <h2 id="suppression-title">{i18n.t('suppression.title')}</h2>
      <p class="quiet">{i18n.t('suppression.text')}</p>
      <p>
        <strong>{i18n.t('suppression.total', view.total, [count(language, view.total)])}</strong>{' '}
        {REASONS.filter((reason) => view.byReason[reason])
          .map((reason) =>
            i18n.t('phrase.pair', [i18n.t(`suppressionReason.${reason}`), count(language, view.byReason[reason] ?? 0)]),
          )
          .join(' · ')}
      </p>
      <details class="import">
        <summary>{i18n.t('suppression.export')}</summary>
        <ExportList model={model} />
      </details>
      <details class="import">
        <summary>{i18n.t('suppression.restore')}</summary>
        <RestoreList model={model} />
      </details>
    </section>
  );
}

function ExportList({ model }: { model: Records }) {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [strength, setStrength] = useState<0 | 1 | 2 | 3>(0);
  const problem = model.passphraseProblem.value;
  useEffect(() => {
    if (problem) first.current?.focus();
  }, [problem]);
  const error = problem && i18n.t(`passphraseProblem.${messageName(problem)}`);
  return (
    <form
      class="import__body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.exportList(first.current?.value ?? '', second.current?.value ?? '');
      }}
    >
      <p class="quiet">{i18n.t('suppression.exportText')}</p>
      <Field
        id="passphrase"
        label={i18n.t('suppression.passphrase')}
        hint={i18n.t('suppression.passphraseHint')}
        error={error}
      >
        <input
          ref={first}
          id="passphrase"
          type="password"
          autocomplete="new-password"
          maxLength={500}
          aria-invalid={problem !== null}
          aria-describedby={describedBy('passphrase', true, error)}
          onInput={({ currentTarget }) => setStrength(passphraseStrength(currentTarget.value))}
        />
        <output class={`strength strength--${strength}`}>
          {strength > 0 && i18n.t(`passphraseStrength.s${strength as 1 | 2 | 3}`)}
        </output>
      </Field>
      <Field id="passphrase-again" label={i18n.t('suppression.again')}>
        <input ref={second} id="passphrase-again" type="password" autocomplete="new-password" maxLength={500} />
      </Field>
      <p class="part__do">
        <button type="submit" class="button button--primary" aria-disabled={model.busy.value !== null}>
          <Icon name="save" />
          {i18n.t('suppression.exportDo')}
        </button>
        <output>{model.listSaved.value && i18n.t('suppression.exported')}</output>
      </p>
    </form>
  );
}
