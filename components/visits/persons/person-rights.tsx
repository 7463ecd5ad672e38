import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { PersonSummary } from '../../../lib/rpc/methods/persons.ts';
import type { Persons } from '../../../lib/ui/visits/persons-model.ts';
import { Icon } from '../../icon.tsx';
import { RightForm } from './right-form.tsx';

interface Props {
  model: Persons;
  summary: PersonSummary;
  now: number;
}

const RIGHTS = ['object', 'restrict', 'lift'] as const;
export type Right = (typeof RIGHTS)[number];

/** What this person may ask for, by article. */
export function PersonRights({ model, summary, now }: Props) {
  const [right, setRight] = useState<Right | null>(null);
  const restricted = (summary.visits.restricted ?? 0) > 0;
  return (
    <>
      <ul class="rights">
        <li>
          <button type="button" class="button" onClick={() => void model.exportAll()}>
            <Icon name="save" />
            {i18n.t('persons.export')}
          </button>
          <span class="quiet">{i18n.t('persons.exportText')}</span>
        </li>
        {RIGHTS.filter((one) => one !== 'lift' || restricted).map((one) => (
          <li key={one}>
            <button
              type="button"
              class="button"
              aria-expanded={right === one}
              onClick={() => setRight(right === one ? null : one)}
            >
              {i18n.t(`persons.right.${one}.button`)}
            </button>
            <span class="quiet">{i18n.t(`persons.right.${one}.text`)}</span>
          </li>
        ))}
        <li>
          <button type="button" class="button button--danger" onClick={() => model.askErase(true)}>
            {i18n.t('persons.erase')}
          </button>
          <span class="quiet">{i18n.t('persons.eraseText')}</span>
        </li>
      </ul>
      {right && (
        <RightForm
          key={right}
          right={right}
          now={now}
          busy={model.busy.value !== null}
          onSend={(evidence) => {
            setRight(null);
            void (right === 'object' ? model.object(evidence) : model.restrict(right === 'restrict', evidence));
          }}
          onCancel={() => setRight(null)}
        />
      )}
    </>
  );
}
