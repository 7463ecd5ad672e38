import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { Icon, type IconName } from '../../icon.tsx';
import type { FieldContext } from './field-context.ts';
import { leadFieldWords } from './mapping-words.ts';
import { PlaceName, placeWords } from './place-name.tsx';
import { SourceSelect } from './source-select.tsx';

interface Props {
  context: FieldContext;
  field: Field;
  /** The user has just asked for this field. */
  focused?: boolean;
}

/** The places of a field: the first that has a value is used. */
export function SourceList({ context, field, focused = false }: Props) {
  const [adding, setAdding] = useState(false);
  const sources = context.layout.sources.get(field) ?? [];
  const name = leadFieldWords(field);
  if (context.locked) return <SourceNames sources={sources} />;
  const places = adding || sources.length === 0 ? [...sources, null] : sources;
  const choose = (at: number, chosen: string | null): void => {
    setAdding(false);
    const next = [...places.slice(0, at), chosen, ...places.slice(at + 1)];
    context.setSources(
      field,
      next.filter((place) => place !== null),
    );
  };
  return (
    <ol class="sources">
      {places.map((place, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the second place stays the second, whichever it is, and keeps the focus
        <li key={at}>
          <SourceSelect
            context={context}
            field={field}
            place={place}
            at={at}
            focused={place === null && (adding || focused)}
            onChoose={(chosen) => choose(at, chosen)}
          />
          {at > 0 && place !== null && (
            <SourceButton
              icon="up"
              label={i18n.t('mapping.placeFirst', [name, at + 1])}
              hint={i18n.t('mapping.placeFirstHint')}
              onPress={() => context.setSources(field, [place, ...sources])}
            />
          )}
          {at === sources.length - 1 && !adding && (
            <SourceButton
              icon="plus"
              label={i18n.t('mapping.addPlace', [name])}
              hint={i18n.t('mapping.addPlaceHint')}
              onPress={() => setAdding(true)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

interface ButtonProps {
  icon: IconName;
  label: string;
  hint: string;
  onPress: () => void;
}

function SourceButton({ icon, label, hint, onPress }: ButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={hint} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

function SourceNames({ sources }: { sources: readonly string[] }) {
  if (sources.length === 0) return <span class="quiet">{i18n.t('mapping.noPlace')}</span>;
  return (
    <ol class="sources">
      {sources.map((place) => (
        <li key={place}>
          <PlaceName place={place} />
        </li>
      ))}
    </ol>
  );
}

/** A place that an empty field might be filled from: the guess was too bold to be taken unasked. */
export function SourceHint({ context, field }: Pick<Props, 'context' | 'field'>) {
  if (context.locked || context.layout.sources.has(field)) return null;
  const hint = context.hintOf(field);
  if (hint === null) return null;
  return (
    <button
      type="button"
      class="link sources__hint"
      onClick={({ currentTarget }) => {
        // It goes away with the press; the list that now says the same stays.
        currentTarget.closest('tr')?.querySelector('select')?.focus();
        context.put(hint, field);
      }}
    >
      {i18n.t('mapping.perhaps', [placeWords(hint)])}
      <span class="hidden-text"> ({leadFieldWords(field)})</span>
    </button>
  );
}
