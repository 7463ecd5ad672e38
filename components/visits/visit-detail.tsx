import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { visitTitle } from '../../lib/i18n/visit-words.ts';
import type { VisitView } from '../../lib/rpc/methods/visits.ts';
import { hashOf } from '../../lib/ui/visits/page-address.ts';
import type { Visits } from '../../lib/ui/visits/visits-model.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { AskPanel } from './ask-panel.tsx';
import { AskedFacts } from './asked-facts.tsx';
import { ClockNote } from './clock-note.tsx';
import { ConsentFacts } from './consent-facts.tsx';
import { ConsentedLead } from './consented-lead.tsx';
import { KnownFacts } from './known-facts.tsx';
import { LetterPrint } from './letter-print.tsx';
import { SentQuestion } from './sent-question.tsx';
import { StateMark } from './state-mark.tsx';
import { UndoPanel } from './undo-panel.tsx';

interface Props {
  model: Visits;
  visit: VisitView;
  onPrint: (what: 'letter') => Promise<void>;
}

/** One visit: where it stands, what the clock will do, and what can be done. */
export function VisitDetail({ model, visit, onPrint }: Props) {
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { standing } = visit;
  // What was pressed is gone with the state it belonged to: on to what is so now.
  const stage = `${standing.state} ${standing.begun?.code}`;
  useEffect(() => heading.current?.focus(), [stage]);
  const consent = standing.state === 'consented' ? standing.consent : null;
  const letter = model.letter.value;
  const busy = model.busy.value !== null;
  return (
    <article class="visit" aria-labelledby="visit-title">
      <a class="visit__back button button--bare" href={hashOf('visits')}>
        <Icon name="back" />
        {i18n.t('visits.back')}
      </a>
      <header class="visit__head">
        <h2 id="visit-title" ref={heading} tabIndex={-1}>
          {visitTitle(language, visit.outline)}
        </h2>
        <StateMark state={standing.state} />
      </header>
      <ClockNote standing={standing} now={model.clock.value} />
      {standing.begun && (
        <SentQuestion
          begun={standing.begun}
          busy={busy}
          toPaste={model.toPaste.value}
          onCopy={model.copy}
          onTell={(sent) => void model.tellSent(sent)}
        />
      )}
      {consent && <ConsentFacts consent={consent} onReceipt={(as) => void model.saveReceipt(as)} />}
      {model.lead.value && consent && <ConsentedLead lead={model.lead.value} channels={consent.channels} />}
      <KnownFacts visit={visit} />
      {standing.notice && <AskedFacts notice={standing.notice} />}
      {standing.state === 'held' && !standing.begun && <AskPanel model={model} visit={visit} />}
      <UndoPanel standing={standing} busy={busy} onUndo={() => void model.undo()} />
      <AnswerPanel key={standing.state} model={model} visit={visit} />
      {letter && <LetterPrint letter={letter} onPrint={onPrint} onDone={model.letterDone} />}
    </article>
  );
}
