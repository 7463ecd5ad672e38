import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { VisitView } from '../../lib/rpc/methods/visits.ts';
import { answersFor, type Said } from '../../lib/ui/visits/answers-for.ts';
import type { Visits } from '../../lib/ui/visits/visits-model.ts';
import { AnswerForm } from './answer-form.tsx';

/** What the person may have said since; the form for it opens on a press. */
export function AnswerPanel({ model, visit }: { model: Visits; visit: VisitView }) {
  const [said, setSaid] = useState<Said | null>(null);
  const { state } = visit.standing;
  const possible = answersFor(state);
  return (
    <section class="part" aria-labelledby="answer-title">
      <h3 id="answer-title">{i18n.t(state === 'notice-sent' ? 'answer.title' : 'answer.titleOther')}</h3>
      <p class="part__do">
        {possible.map((one) => (
          <button
            key={one}
            type="button"
            class={one === said ? 'button button--chosen' : 'button'}
            aria-expanded={one === said}
            onClick={() => setSaid(one === said ? null : one)}
          >
            {i18n.t(`said.${one}.button`)}
          </button>
        ))}
      </p>
      {said && (
        <AnswerForm
          key={said}
          said={said}
          model={model}
          onSend={(draft, evidence) => {
            void model.answer(draft, evidence);
          }}
          onCancel={() => setSaid(null)}
        />
      )}
    </section>
  );
}
