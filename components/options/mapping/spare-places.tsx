import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { MappingLook } from '../../../lib/domain/mapping/learned.ts';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import type { FieldContext } from './field-context.ts';
import { SparePlace } from './spare-place.tsx';
import { useNextFocus } from './use-next-focus.ts';

/** Before the user asks for the rest. */
const FIRST = 12;

interface Props {
  context: FieldContext;
  places: MappingLook['places'];
  records: number;
  /** The field that a place may belong to. */
  hintFor: (place: string) => Field | null;
  onDrag: (place: string | null) => void;
}

/** What the feed has and no field uses. Nothing of it is lost, and any of it can be given a field. */
export function SparePlaces({ context, places, records, hintFor, onDrag }: Props) {
  const [all, setAll] = useState(false);
  const spare = places.filter(({ path }) => !context.layout.fields.has(path) && !context.layout.flags.has(path));
  const shown = all ? spare : spare.slice(0, FIRST);
  const { listRef, goes } = useNextFocus(spare.length);
  return (
    <section ref={listRef} class="spare" aria-labelledby="spare-title">
      <h2 id="spare-title" tabIndex={-1}>
        {i18n.t('mapping.spareTitle')}
      </h2>
      <p class="quiet">{i18n.t(spare.length > 0 ? 'mapping.spareText' : 'mapping.spareNone')}</p>
      <ul>
        {shown.map((place, at) => (
          <SparePlace
            key={place.path}
            context={context}
            place={place}
            records={records}
            hint={hintFor(place.path)}
            onDrag={onDrag}
            onPut={(field) => {
              goes(at);
              context.put(place.path, field);
            }}
          />
        ))}
      </ul>
      {shown.length < spare.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {i18n.t('mapping.spareAll', [spare.length])}
        </button>
      )}
    </section>
  );
}
