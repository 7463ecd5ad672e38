import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { messageName } from '../../../lib/i18n/codes.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { Backup } from '../../../lib/ui/backup/backup-model.ts';
import { passphraseStrength } from '../../../lib/ui/visits/passphrase.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { describedBy, Field } from '../field.tsx';
import { Check } from '../triage/check.tsx';
import { FailureNote } from './failure-note.tsx';
import { WorkLine } from './work-line.tsx';

/** Saves everything, under a passphrase that is typed twice. What is typed is in the form alone. */
export function MakeForm({ model }: { model: Backup }) {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [withAddresses, setWithAddresses] = useState(false);
  const problem = model.problem.value;
  useEffect(() => {
    if (problem) (problem === 'not-the-same' ? second : first).current?.focus();
  }, [problem]);
  return (
    <form
      class="backup__body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.make(first.current?.value ?? '', second.current?.value ?? '', withAddresses);
      }}
    >
      <p>{i18n.t('backup.makeText')}</p>
      <Passphrases first={first} second={second} problem={problem} />
      <Check
        id="backup-addresses"
        checked={withAddresses}
        label={i18n.t('backup.withAddresses')}
        hint={i18n.t('backup.withAddressesHint')}
        onChange={setWithAddresses}
      />
      <p class="backup__do">
        <button type="submit" class="button button--primary" aria-disabled={model.work.value !== null}>
          <Icon name="save" />
          {i18n.t('backup.makeDo')}
        </button>
        <WorkLine model={model} of={['making']} />
      </p>
      <output>
        <Made model={model} />
      </output>
    </form>
  );
}

interface PassphrasesProps {
  first: preact.RefObject<HTMLInputElement | null>;
  second: preact.RefObject<HTMLInputElement | null>;
  problem: Backup['problem']['value'];
}

function Passphrases({ first, second, problem }: PassphrasesProps) {
  const [strength, setStrength] = useState<0 | 1 | 2 | 3>(0);
  const error = problem && i18n.t(`passphraseProblem.${messageName(problem)}`);
  const [here, there] = problem === 'not-the-same' ? [null, error] : [error, null];
  return (
    <>
      <Field
        id="backup-passphrase"
        label={i18n.t('backup.passphrase')}
        hint={i18n.t('backup.passphraseHint')}
        error={here}
      >
        <input
          ref={first}
          id="backup-passphrase"
          class="short"
          type="password"
          autocomplete="new-password"
          maxLength={500}
          aria-invalid={here !== null}
          aria-describedby={describedBy('backup-passphrase', true, here)}
          onInput={({ currentTarget }) => setStrength(passphraseStrength(currentTarget.value))}
        />
        <output class={`backup__strength backup__strength--${strength}`}>
          {strength > 0 && i18n.t(`passphraseStrength.s${strength as 1 | 2 | 3}`)}
        </output>
      </Field>
      <Field id="backup-again" label={i18n.t('backup.again')} error={there}>
        <input
          ref={second}
          id="backup-again"
          class="short"
          type="password"
          autocomplete="new-password"
          maxLength={500}
          aria-invalid={there !== null}
          aria-describedby={describedBy('backup-again', false, there)}
        />
      </Field>
    </>
  );
}

function Made({ model }: { model: Backup }) {
  const language = useLanguage();
  const made = model.made.value;
  if (!made) return null;
  if (made.kind !== 'made') return <FailureNote failure={made} />;
  const { name, unopened } = made;
  return (
    <p class="note note--good">
      {i18n.t('backup.made', [name])}
      {unopened > 0 && ` ${i18n.t('backup.unopened', unopened, [count(language, unopened)])}`}
    </p>
  );
}
