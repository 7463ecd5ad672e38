import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Channel, Purpose } from '../../lib/domain/consent/purposes.ts';
import { messageName } from '../../lib/i18n/codes.ts';

interface Props {
  purposes: readonly Purpose[];
  channels: readonly Channel[];
  /** It was sent without one of each. */
  lacking: boolean;
}

/** What a yes names: nothing is ticked before somebody has read it there. */
export function AgreedFields({ purposes, channels, lacking }: Props) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (lacking) first.current?.focus();
  }, [lacking]);
  return (
    <>
      <fieldset class="group" aria-describedby={lacking ? 'agreed-error' : undefined}>
        <legend>{i18n.t('answer.purposes')}</legend>
        {purposes.map((one, at) => (
          <label key={one} class="check">
            <input ref={at === 0 ? first : null} type="checkbox" name="purpose" value={one} />
            {i18n.t(`purpose.${messageName(one)}.short`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="group" aria-describedby={lacking ? 'agreed-error' : undefined}>
        <legend>{i18n.t('answer.channels')}</legend>
        {channels.map((one) => (
          <label key={one} class="check">
            <input type="checkbox" name="channel" value={one} />
            {i18n.t(`contactChannel.${one}`)}
          </label>
        ))}
      </fieldset>
      {lacking && (
        <p id="agreed-error" class="field__error" role="alert">
          {i18n.t('answer.agreedMissing')}
        </p>
      )}
    </>
  );
}
