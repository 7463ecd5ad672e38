import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { readOwnAddress } from '../../../lib/domain/triage/settings-problems.ts';
import { describedBy, Field } from '../field.tsx';
import { SettingsNewsLine } from './settings-news.tsx';

interface Props {
  model: TriageSettingsView;
  mine: readonly string[];
}

const ID = 'own-addresses';

/** By which addresses a request is the user's own. What is being typed is taken over when it is left. */
export function OwnAddresses({ model, mine }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? mine.join('\n');
  const unreadable = linesOf(text).find((line) => readOwnAddress(line) === null);
  const error = typed !== null && unreadable ? i18n.t('triageSettings.noAddress', [unreadable]) : null;

  function leave(): void {
    if (typed === null || unreadable) return;
    const addresses = [...new Set(linesOf(typed).flatMap((line) => readOwnAddress(line) ?? []))];
    setTyped(null);
    if (addresses.join() !== mine.join()) void model.change('mine', (before) => ({ ...before, mine: addresses }));
  }

  return (
    <div class="card form">
      <Field id={ID} label={i18n.t('triageSettings.mine')} hint={i18n.t('triageSettings.mineHint')} error={error}>
        <textarea
          id={ID}
          class="addresses"
          rows={Math.max(2, text.split('\n').length)}
          spellcheck={false}
          value={text}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(ID, true, error)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
        />
      </Field>
      <SettingsNewsLine part="mine" news={model.news.value} />
    </div>
  );
}

const linesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
