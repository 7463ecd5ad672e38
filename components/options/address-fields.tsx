import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { KeyPlacement } from '../../lib/domain/connection/connection.ts';
import type { FormField } from '../../lib/ui/connections/connection-draft.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { AddressInput } from './address-input.tsx';
import { Field } from './field.tsx';
import { Help } from './help.tsx';
import { KeyField } from './key-field.tsx';
import { KnownFeed } from './known-feed.tsx';
import { problemAt } from './form-problem-words.ts';
import { PlacementFields } from './placement-fields.tsx';

interface Props {
  state: FormState;
  onTyped: (url: string) => void;
  onShowKnown: () => void;
}

/** Address and key, and what the browser will ask because of them. */
export function AddressFields({ state, onTyped, onShowKnown }: Props) {
  const [placement, setPlacement] = useState<KeyPlacement['kind']>('query');
  const errorAt = (field: FormField): string | null => problemAt(state, field);
  const { origin } = state;
  const hint = i18n.t('form.urlHint');
  const error = errorAt('url');
  return (
    <>
      <Help topic="address" />
      <Field
        id="feed-url"
        label={i18n.t('form.url')}
        hint={hint}
        error={error}
        remedy={<KnownFeed state={state} onShow={onShowKnown} />}
      >
        <AddressInput id="feed-url" name="url" hint={hint} error={error} onTyped={onTyped} />
      </Field>
      {placement !== 'in-url' && <KeyField error={errorAt('key')} />}
      <PlacementFields placement={placement} error={errorAt('placementName')} onPlacement={setPlacement} />
      <p class="note note--plain">{origin ? i18n.t('form.permission', [origin]) : i18n.t('form.permissionUnknown')}</p>
      <Help topic="permission" />
    </>
  );
}
