import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { defaultSettings } from '../../lib/domain/consent/settings.ts';
import { type Evidence, isProof } from '../../lib/domain/consent/evidence.ts';
import type { Said } from '../../lib/ui/visits/answers-for.ts';
import { readAnswer } from '../../lib/ui/visits/read-answer.ts';
import type { Visits } from '../../lib/ui/visits/visits-model.ts';
import type { AnswerDraft } from '../../lib/ui/visits/visits-state.ts';
import { AgreedFields } from './agreed-fields.tsx';
import { EvidenceFields } from './evidence-fields.tsx';

interface Props {
  said: Said;
  model: Visits;
  onSend: (draft: AnswerDraft, evidence: Evidence) => void;
  onCancel: () => void;
}

/** What a yes names, and a yes or the lifting of a restriction rests on, has to be there. */
function lackOf({ said, purposes, channels }: AnswerDraft, evidence: Evidence): 'agreed' | 'proof' | null {
  if (said === 'yes' && (purposes.length === 0 || channels.length === 0)) return 'agreed';
  return (said === 'yes' || said === 'lift') && !isProof(evidence) ? 'proof' : null;
}

/** One answer: what it means, what it names, and what shows that it was the person who gave it. */
export function AnswerForm({ said, model, onSend, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [lacking, setLacking] = useState<'agreed' | 'proof' | null>(null);
  const [file, setFile] = useState<Evidence['file']>(undefined);
  useEffect(() => form.current?.querySelector<HTMLElement>('h4')?.focus(), []);
  const settings = model.settings.value ?? defaultSettings;
  return (
    <form
      ref={form}
      class="card form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { draft, evidence } = readAnswer(said, new FormData(event.currentTarget), file, model.clock.value);
        const lacks = lackOf(draft, evidence);
        setLacking(lacks);
        if (!lacks) onSend(draft, evidence);
      }}
    >
      <h4 tabIndex={-1}>{i18n.t(`said.${said}.title`)}</h4>
      <p class="quiet">{i18n.t(`said.${said}.means`)}</p>
      {said === 'yes' && (
        <AgreedFields purposes={settings.purposes} channels={settings.channels} lacking={lacking === 'agreed'} />
      )}
      <EvidenceFields
        today={model.clock.value}
        file={file}
        lacking={lacking === 'proof'}
        onFile={(chosen) => {
          void model.hashOf(chosen).then((sha256) => setFile({ name: chosen.name.slice(0, 255), sha256 }));
        }}
      />
      <div class="form__do">
        <button
          type="submit"
          class={said === 'yes' || said === 'lift' ? 'button button--primary' : 'button button--danger'}
          aria-disabled={model.busy.value !== null}
        >
          {i18n.t(`said.${said}.record`)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
