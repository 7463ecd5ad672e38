import { i18n } from '#i18n';
import type { FieldContext } from './field-context.ts';
import { leadFieldWords } from './mapping-words.ts';
import { PlaceName, placeWords } from './place-name.tsx';

/** The element that stands for one product. It is no value: it holds some. */
export function ProductSource({ context }: { context: FieldContext }) {
  const { all, chosen } = context.containers;
  if (context.locked)
    return chosen ? <PlaceName place={chosen} /> : <span class="quiet">{i18n.t('mapping.noPlace')}</span>;
  return (
    <select
      class="select"
      aria-label={i18n.t('mapping.placeFor', [leadFieldWords('product')])}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => context.setProduct(currentTarget.value || null)}
    >
      <option value="">{i18n.t('mapping.noProductElement')}</option>
      {all.map((element) => (
        <option key={element} value={element}>
          {placeWords(element)}
        </option>
      ))}
    </select>
  );
}
