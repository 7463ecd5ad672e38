import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';
import { Choice } from './choice.tsx';
import { Help } from './help.tsx';

interface Props {
  legend: string;
  start: ConnectionDraft['mode'];
  /** Live would be the end of a test that runs. */
  endsTest?: boolean;
}

/** Test or live. */
export function ModeFields({ legend, start, endsTest = false }: Props) {
  const [mode, setMode] = useState(start);
  const choice = { name: 'mode', onChoose: setMode } as const;
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      <Choice
        {...choice}
        value="test"
        checked={mode === 'test'}
        label={i18n.t('form.modeTest')}
        hint={i18n.t('form.modeTestHint')}
      />
      <Choice
        {...choice}
        value="live"
        checked={mode === 'live'}
        label={i18n.t('form.modeLive')}
        hint={i18n.t(endsTest ? 'form.modeEndsTestHint' : 'form.modeLiveHint')}
      />
      <Help topic="mode" />
    </fieldset>
  );
}
