import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskChannel } from '../../lib/domain/consent/standing.ts';
import { countryName } from '../../lib/i18n/format.ts';
import { channelWords } from '../../lib/i18n/visit-words.ts';
import { useLanguage } from '../language.ts';
import { Choice } from '../options/choice.tsx';
import { describedBy, Field } from '../options/field.tsx';

interface Props {
  /** ISO 3166-1 alpha-2; null where it is not known. */
  country: string | null;
  channel: AskChannel;
  busy: boolean;
  onDecide: (verdict: 'allowed' | 'blocked', reason: string) => void;
  onCancel: () => void;
}

/** A rule of the user's own for a country, which is nothing without a reason. */
export function DecideForm({ country, channel, busy, onDecide, onCancel }: Props) {
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [verdict, setVerdict] = useState<'allowed' | 'blocked'>('blocked');
  const [lacking, setLacking] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const name = country ? countryName(language, country) : i18n.t('visits.noCountry');
  const error = lacking ? i18n.t('ask.reasonMissing') : null;
  return (
    <form
      class="card form decide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.querySelector('textarea');
        const reason = field?.value.trim() ?? '';
        setLacking(!reason);
        if (reason) onDecide(verdict, reason);
        else field?.focus();
      }}
    >
      <h4 ref={heading} tabIndex={-1}>
        {i18n.t('ask.decideTitle', [name, channelWords(channel)])}
      </h4>
      <p class="quiet">{i18n.t('ask.decideText')}</p>
      <fieldset class="group">
        <legend>{i18n.t('ask.decideWhat')}</legend>
        {(['blocked', 'allowed'] as const).map((one) => (
          <Choice
            key={one}
            name="verdict"
            value={one}
            label={i18n.t(`ask.decideTo.${one}`)}
            checked={verdict === one}
            onChoose={setVerdict}
          />
        ))}
      </fieldset>
      <Field id="reason" label={i18n.t('ask.reason')} hint={i18n.t('ask.reasonHint')} error={error}>
        <textarea
          id="reason"
          class="text"
          rows={3}
          maxLength={2000}
          required
          aria-invalid={lacking}
          aria-describedby={describedBy('reason', true, error)}
        />
      </Field>
      <div class="form__do">
        <button type="submit" class="button button--primary" aria-disabled={busy}>
          {i18n.t('ask.decideSave')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
