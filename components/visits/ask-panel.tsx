import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { AskChannel } from '../../lib/domain/consent/standing.ts';
import type { VisitView } from '../../lib/rpc/methods/visits.ts';
import type { Visits } from '../../lib/ui/visits/visits-model.ts';
import { DecideForm } from './decide-form.tsx';
import { NoticePreview } from './notice-preview.tsx';
import { SendButtons } from './send-buttons.tsx';
import { VerdictList } from './verdict-list.tsx';

/** Whether this person may be asked, in which way, what they would read, and asking them. */
export function AskPanel({ model, visit }: { model: Visits; visit: VisitView }) {
  const [deciding, setDeciding] = useState<AskChannel | null>(null);
  const verdicts = model.verdicts.value;
  const way = model.way.value;
  const notice = model.notice.value;
  const language = model.language.value;
  if (!verdicts) return null;
  return (
    <section class="part">
      <h3>{i18n.t('ask.title')}</h3>
      <VerdictList
        verdicts={verdicts}
        chosen={way}
        onChoose={(one) => void model.chooseWay(one)}
        onDecide={setDeciding}
      />
      {deciding && (
        <DecideForm
          key={deciding}
          country={visit.outline.country}
          channel={deciding}
          busy={model.busy.value !== null}
          onDecide={(verdict, reason) => {
            setDeciding(null);
            void model.decide(deciding, verdict, reason);
          }}
          onCancel={() => setDeciding(null)}
        />
      )}
      {!way && <p class="quiet part__why">{i18n.t('ask.nobodyToAsk')}</p>}
      {way && notice && language && (
        <>
          <NoticePreview
            notice={notice}
            languages={model.languages.value}
            language={language}
            onLanguage={(one) => void model.chooseLanguage(one)}
          />
          <SendButtons
            channel={way.channel}
            busy={model.busy.value !== null}
            formUrl={model.settings.value?.formUrl ?? ''}
            onSend={(via) => void model.askThem(via)}
          />
        </>
      )}
    </section>
  );
}
