import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { CONNECTION_COLOURS, type ConnectionColour } from '../../lib/domain/connection/connection.ts';

/** The colour that tells the feed from others at a glance. Each has its name beside it. */
export function ColourFields({ start }: { start: ConnectionColour }) {
  const [chosen, setChosen] = useState(start);
  return (
    <fieldset class="group" aria-describedby="colour-hint">
      <legend>{i18n.t('form.colour')}</legend>
      <p id="colour-hint" class="field__hint">
        {i18n.t('settingHint.colour')}
      </p>
      <div class="colours">
        {CONNECTION_COLOURS.map((colour) => (
          <label key={colour}>
            <input
              type="radio"
              name="colour"
              value={colour}
              checked={colour === chosen}
              onChange={() => setChosen(colour)}
            />
            <span class={`swatch swatch--${colour}`} />
            {i18n.t(`colour.${colour}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
