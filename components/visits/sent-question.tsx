import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { NoticeBegun } from '../../lib/domain/consent/standing.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  begun: NoticeBegun;
  busy: boolean;
  /** The text, where the mail opened without it. */
  toPaste: string | null;
  onCopy: (text: string) => Promise<void>;
  onTell: (sent: boolean) => void;
}

const TITLES = { email: 'ask.sentTitle', letter: 'ask.sentTitleLetter', form: 'ask.sentTitleForm' } as const;

/** Nothing counts as sent before the user says that it was. */
export function SentQuestion({ begun, busy, toPaste, onCopy, onTell }: Props) {
  const language = useLanguage();
  return (
    <section class="card question" aria-labelledby="sent-title">
      <h3 id="sent-title">
        <Icon name="mail" />
        {i18n.t(TITLES[begun.channel])}
      </h3>
      <p>{i18n.t('ask.sentText', [dateTime(language, begun.at), begun.code])}</p>
      {toPaste !== null && <CopyText text={toPaste} onCopy={onCopy} />}
      <div class="form__do">
        <button type="button" class="button button--primary" aria-disabled={busy} onClick={() => onTell(true)}>
          {i18n.t('ask.sentYes')}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={() => onTell(false)}>
          {i18n.t('ask.sentNo')}
        </button>
      </div>
    </section>
  );
}

/** Mail programs take over no more than a short text from a link; a long one is pasted. */
function CopyText({ text, onCopy }: { text: string; onCopy: (text: string) => Promise<void> }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div class="note note--due">
      <Icon name="warning" />
      <p>{i18n.t('ask.pasteText')}</p>
      <button
        type="button"
        class="button"
        onClick={() =>
          void onCopy(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {i18n.t('ask.copy')}
      </button>
      <output>{copied !== null && i18n.t(copied ? 'ask.copied' : 'ask.notCopied')}</output>
      {copied === false && <textarea class="text" rows={6} readOnly aria-label={i18n.t('ask.preview')} value={text} />}
    </div>
  );
}
