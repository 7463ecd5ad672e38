import { i18n } from '#i18n';
import type { Separator } from '../../lib/domain/export/csv.ts';
import type { Export } from '../../lib/ui/export/export-model.ts';
import { FORMATS } from '../../lib/ui/export/make-file.ts';
import { Choice } from '../options/choice.tsx';

const SEPARATORS: Readonly<Record<Separator, 'comma' | 'semicolon'>> = { ',': 'comma', ';': 'semicolon' };

export function FormatChoice({ model }: { model: Export }) {
  return (
    <>
      <fieldset class="export__group">
        <legend>{i18n.t('exporting.format')}</legend>
        {FORMATS.map((one) => (
          <Choice
            key={one}
            name="export-format"
            value={one}
            label={i18n.t(`exporting.formats.${one}.name`)}
            hint={i18n.t(`exporting.formats.${one}.hint`)}
            checked={model.format.value === one}
            onChoose={(chosen) => (model.format.value = chosen)}
          />
        ))}
      </fieldset>
      {model.format.value === 'csv' && (
        <fieldset class="export__group">
          <legend>{i18n.t('exporting.separator')}</legend>
          {([',', ';'] as const).map((one) => (
            <Choice
              key={one}
              name="export-separator"
              value={one}
              label={i18n.t(`exporting.separators.${SEPARATORS[one]}`)}
              checked={model.separator.value === one}
              onChoose={(chosen) => (model.separator.value = chosen)}
            />
          ))}
          <details>
            <summary>{i18n.t('exporting.safety')}</summary>
            <p class="quiet">{i18n.t('exporting.safetyText')}</p>
          </details>
        </fieldset>
      )}
    </>
  );
}
