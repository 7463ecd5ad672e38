import { i18n } from '#i18n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { buyerName } from '../../../lib/domain/lead/buyer-name.ts';
import type { MissingField } from '../../../lib/domain/reply/fill-template.ts';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import { type Composer, ComposerModel } from '../../../lib/ui/triage/reply/composer-model.ts';
import type { Triage } from '../../../lib/ui/triage/triage-model.ts';
import { FeedText } from '../../feed-text.tsx';
import { BackButton } from '../back-button.tsx';
import { Loading } from '../loading.tsx';
import { NoticePart } from './notice-part.tsx';
import { ReplyFields } from './reply-fields.tsx';
import { ReplyWarnings } from './reply-warnings.tsx';
import { SendBar } from './send-bar.tsx';
import { SenderForm } from './sender-form.tsx';
import { TemplateChoice } from './template-choice.tsx';

/** A reply to the open request. */
export function ReplyScreen({ model }: { model: Triage }) {
  const lead = model.lead.value;
  return lead ? <Composing key={lead.feed.leadKey} model={model} lead={lead} /> : null;
}

function Composing({ model, lead }: { model: Triage; lead: StoredLead }) {
  const composer = useComposer(model, lead);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = buyerName(lead.feed);
  const { email } = lead.feed.person;
  return (
    <article class="detail reply">
      <div class="detail__bar">
        <BackButton label={i18n.t('fill.backToLead')} onBack={model.back} />
      </div>
      <header class="detail__head">
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('reply.title')}
        </h1>
        <p class="reply__to">
          {name && name !== email && (
            <strong>
              <FeedText text={name} most={200} />
            </strong>
          )}
          {email ? <FeedText text={email} most={320} /> : <span>{i18n.t('reply.noAddress')}</span>}
        </p>
      </header>
      {composer.failed.value && (
        <p class="note note--error reply__part" role="alert">
          {i18n.t('reply.failed')}
        </p>
      )}
      {composer.source.value ? (
        <Form model={model} composer={composer} lead={lead} />
      ) : (
        !composer.failed.value && <Loading />
      )}
    </article>
  );
}

function Form({ model, composer, lead }: { model: Triage; composer: Composer; lead: StoredLead }) {
  const missing = composer.missing.value;
  // The form asks for what a warning would say is not there.
  const unsigned = composer.sender.value.name === '' && missing.some(isMine);
  return (
    <form class="reply__form" onSubmit={(event) => event.preventDefault()}>
      <TemplateChoice composer={composer} />
      <ReplyFields composer={composer} />
      <ReplyWarnings
        missing={unsigned ? missing.filter((one) => !isMine(one)) : missing}
        unknown={composer.unknown.value}
      />
      {unsigned && <SenderForm composer={composer} />}
      <NoticePart
        composer={composer}
        due={model.reply.value}
        informedAt={lead.informed?.at ?? null}
        onAgain={() => void model.informAgain()}
      />
      <SendBar composer={composer} hasAddress={lead.feed.person.email !== ''} />
    </form>
  );
}

const isMine = ({ field }: MissingField): boolean => field === 'myName' || field === 'myCompany';

function useComposer(model: Triage, lead: StoredLead): Composer {
  const composer = useMemo(
    () => new ComposerModel({ ...model.composing, lead, first: model.reply, informed: model.informed }),
    // Once for a request: it is drawn anew for another, and what is read again of this one changes no text.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [model],
  );
  useEffect(() => {
    void composer.start();
    return () => composer[Symbol.dispose]();
  }, [composer]);
  return composer;
}
