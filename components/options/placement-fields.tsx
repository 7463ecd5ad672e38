import { i18n } from '#i18n';
import type { KeyPlacement } from '../../lib/domain/connection/connection.ts';
import { Choice } from './choice.tsx';
import { describedBy, Field } from './field.tsx';
import { Help } from './help.tsx';

interface Props {
  placement: KeyPlacement['kind'];
  error: string | null;
  onPlacement: (placement: KeyPlacement['kind']) => void;
}

/** Where the key goes, and under which name. */
export function PlacementFields({ placement, error, onPlacement }: Props) {
  const choice = { name: 'placement', onChoose: onPlacement } as const;
  return (
    <fieldset class="group">
      <legend>{i18n.t('form.placement')}</legend>
      <Choice
        {...choice}
        value="query"
        checked={placement === 'query'}
        label={i18n.t('form.placementQuery')}
        hint={i18n.t('form.placementQueryHint')}
      />
      <Choice
        {...choice}
        value="header"
        checked={placement === 'header'}
        label={i18n.t('form.placementHeader')}
        hint={i18n.t('form.placementHeaderHint')}
      />
      <Choice
        {...choice}
        value="in-url"
        checked={placement === 'in-url'}
        label={i18n.t('form.placementInUrl')}
        hint={i18n.t('form.placementInUrlHint')}
      />
      <Help topic="placement" />
      {placement !== 'in-url' && (
        <Field
          id="feed-placement-name"
          label={i18n.t(placement === 'query' ? 'form.parameterName' : 'form.headerName')}
          hint={i18n.t(placement === 'query' ? 'settingHint.parameterName' : 'settingHint.headerName')}
          error={error}
        >
          <input
            // A name for a parameter is no name for a header: each starts with its own.
            key={placement}
            id="feed-placement-name"
            name="placementName"
            class="short"
            defaultValue={placement === 'query' ? 'key' : ''}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-invalid={error !== null}
            aria-describedby={describedBy('feed-placement-name', true, error)}
          />
        </Field>
      )}
    </fieldset>
  );
}
