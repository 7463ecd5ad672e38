import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { MappingLook, Shown } from '../../../lib/domain/mapping/learned.ts';
import { count } from '../../../lib/i18n/format.ts';
import { fits } from '../../../lib/ui/mapping/edit-fields.ts';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { draggable } from './drag.ts';
import type { FieldContext } from './field-context.ts';
import { HiddenValue } from './lead-value.tsx';
import { leadFieldWords } from './mapping-words.ts';
import { PlaceName, placeWords } from './place-name.tsx';
import { PutInto } from './put-into.tsx';
import { Which } from '../../which.tsx';

interface Props {
  context: FieldContext;
  place: MappingLook['places'][number];
  records: number;
  hint: Field | null;
  onDrag: (place: string | null) => void;
  onPut: (field: Field) => void;
}

/** A place that no field uses: what stands there, and the two ways to give it a field. */
export function SparePlace({ context, place, records, hint, onDrag, onPut }: Props) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { path, seen, values } = place;
  const free = !context.locked && path !== '';
  return (
    <li class={free ? 'spare__place spare__place--free' : 'spare__place'} {...(free ? draggable(path, onDrag) : {})}>
      <p class="spare__name">
        <PlaceName place={path} />
        {seen > 0 && (
          <span class="quiet">{i18n.t('mapping.seenIn', [count(language, seen), count(language, records)])}</span>
        )}
      </p>
      <ul class="spare__values">
        {examples(values).map((shown) => (
          <li key={JSON.stringify(shown)}>
            {'hidden' in shown ? <HiddenValue shown={shown} /> : <FeedText text={shown.shown} most={120} />}
          </li>
        ))}
      </ul>
      {free && open && (
        <PutInto context={context} place={path} hint={hint} onPut={onPut} onCancel={() => setOpen(false)} />
      )}
      {free && !open && (
        <div class="spare__do">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {i18n.t('mapping.putInto')}
            <Which>{placeWords(path)}</Which>
          </button>
          {hint && fits(context.layout, hint, path) && (
            <button type="button" class="button button--bare" onClick={() => onPut(hint)}>
              {i18n.t('mapping.perhaps', [leadFieldWords(hint)])}
              <Which>{placeWords(path)}</Which>
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** Up to three values that differ. */
function examples(values: readonly (Shown | null)[]): Shown[] {
  const found = new Map<string, Shown>();
  for (const value of values) if (value) found.set(JSON.stringify(value), value);
  return [...found.values()].slice(0, 3);
}
