import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Evidence } from '../../../lib/domain/consent/evidence.ts';
import { readEvidence } from '../../../lib/ui/visits/read-answer.ts';
import { EvidenceFields } from '../evidence-fields.tsx';
import type { Right } from './person-rights.tsx';

interface Props {
  right: Right;
  now: number;
  busy: boolean;
  onSend: (evidence: Evidence) => void;
  onCancel: () => void;
}

/** How and when the person made use of a right. */
export function RightForm({ right, now, busy, onSend, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('h3')?.focus(), []);
  return (
    <form
      ref={form}
      class="card form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(readEvidence(new FormData(event.currentTarget), undefined, now));
      }}
    >
      <h3 tabIndex={-1}>{i18n.t(`persons.right.${right}.title`)}</h3>
      <EvidenceFields today={now} />
      <div class="form__do">
        <button type="submit" class="button button--primary" aria-disabled={busy}>
          {i18n.t(`persons.right.${right}.record`)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
