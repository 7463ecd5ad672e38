import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { FeedMapping } from '../../../lib/domain/mapping/mapping.ts';
import { dateTime } from '../../../lib/i18n/format.ts';
import { Choice } from '../choice.tsx';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { describedBy, Field } from '../field.tsx';
import type { DateExample } from './date-example.ts';

interface Props {
  mapping: FeedMapping;
  zones: readonly string[];
  locked: boolean;
  example: DateExample | null;
  onZone: (zone: string) => void;
  onDayOrder: (order: FeedMapping['dayOrder']) => void;
}

/** How dates are meant that do not say it themselves, with one of the feed as an example. */
export function DateSettings({ mapping, zones, locked, example, onZone, onDayOrder }: Props) {
  return (
    <section class="dates" aria-labelledby="dates-title">
      <h2 id="dates-title">{i18n.t('mapping.datesTitle')}</h2>
      <p class="quiet">{i18n.t('mapping.datesText')}</p>
      {locked ? (
        <p>
          {mapping.zone} · {i18n.t(mapping.dayOrder === 'day-first' ? 'mapping.dayFirst' : 'mapping.monthFirst')}
        </p>
      ) : (
        <>
          <ZoneField zone={mapping.zone} zones={zones} onZone={onZone} />
          <div role="radiogroup" class="group" aria-label={i18n.t('mapping.dayOrder')}>
            <Choice
              name="day-order"
              value="day-first"
              label={i18n.t('mapping.dayFirst')}
              hint={i18n.t('mapping.dayFirstHint')}
              checked={mapping.dayOrder === 'day-first'}
              onChoose={onDayOrder}
            />
            <Choice
              name="day-order"
              value="month-first"
              label={i18n.t('mapping.monthFirst')}
              hint={i18n.t('mapping.monthFirstHint')}
              checked={mapping.dayOrder === 'month-first'}
              onChoose={onDayOrder}
            />
          </div>
        </>
      )}
      <Example example={example} />
    </section>
  );
}

function ZoneField({
  zone,
  zones,
  onZone,
}: {
  zone: string;
  zones: readonly string[];
  onZone: (zone: string) => void;
}) {
  const [error, setError] = useState<string | null>(null);
  const hint = i18n.t('mapping.zoneHint');
  return (
    <Field id="mapping-zone" label={i18n.t('mapping.zone')} hint={hint} error={error}>
      <input
        id="mapping-zone"
        key={zone}
        class="short"
        list="mapping-zones"
        autocomplete="off"
        spellcheck={false}
        defaultValue={zone}
        aria-invalid={error !== null}
        aria-describedby={describedBy('mapping-zone', hint, error)}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim().replaceAll(' ', '_').toLowerCase();
          const known = zones.find((one) => one.toLowerCase() === typed);
          setError(known ? null : i18n.t('mapping.zoneUnknown'));
          if (known) onZone(known);
        }}
      />
      <datalist id="mapping-zones">
        {zones.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
    </Field>
  );
}

/** Says it in the reader's own time, as everything else in Leadstand does. */
function Example({ example }: { example: DateExample | null }) {
  const language = useLanguage();
  if (!example) return null;
  return (
    <p class="dates__example">
      <FeedText text={example.raw} most={64} />{' '}
      <span>
        {example.at ? i18n.t('mapping.dateMeans', [dateTime(language, example.at)]) : i18n.t('mapping.dateUnreadable')}
      </span>
    </p>
  );
}
