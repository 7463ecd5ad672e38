import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import type { FieldContext } from './field-context.ts';
import { leadFieldWords } from './mapping-words.ts';
import { placeWords, shortWords } from './place-name.tsx';

interface Props {
  context: FieldContext;
  field: Field;
  /** The place that is chosen; null for a place that is yet to be. */
  place: string | null;
  /** Which of the field's places this is, from 0. */
  at: number;
  /** The user has just asked for it. */
  focused?: boolean;
  onChoose: (place: string | null) => void;
}

/** One place of a field, to be changed for another. */
export function SourceSelect({ context, field, place, at, focused = false, onChoose }: Props) {
  const name = leadFieldWords(field);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (focused) select.current?.focus();
  }, [focused]);
  const { free, taken } = context.choicesFor(field);
  return (
    <select
      class="select"
      ref={select}
      aria-label={at === 0 ? i18n.t('mapping.placeFor', [name]) : i18n.t('mapping.nextPlaceFor', [name, at + 1])}
      value={place ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
    >
      <option value="">{i18n.t(place === null ? 'mapping.choosePlace' : 'mapping.leaveEmpty')}</option>
      {place !== null && <option value={place}>{shortWords(place)}</option>}
      <Places label={i18n.t('mapping.freePlaces')} places={free} context={context} without={place} />
      <Places label={i18n.t('mapping.takenPlaces')} places={taken} context={context} without={place} />
    </select>
  );
}

interface PlacesProps {
  label: string;
  places: readonly string[];
  context: FieldContext;
  without: string | null;
}

function Places({ label, places, context, without }: PlacesProps) {
  const shown = places.filter((place) => place !== without);
  if (shown.length === 0) return null;
  return (
    <optgroup label={label}>
      {shown.map((place) => (
        <option key={place} value={place}>
          {optionWords(place, context)}
        </option>
      ))}
    </optgroup>
  );
}

/** "contact › tel: 030 123456": an option has no room for elements, so what stands in it is fenced by characters. */
function optionWords(place: string, { exampleAt }: FieldContext): string {
  const example = exampleAt(place);
  const short = example && example.length > 40 ? `${example.slice(0, 40)}…` : example;
  return short ? i18n.t('phrase.pair', [placeWords(place), isolated(short)]) : placeWords(place);
}
