import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import type { Target } from '../../domain/mapping/targets.ts';
import { type Field, isOfProduct, twinOf } from './fields.ts';
import { isAt, type Layout, layoutOf, placesFor } from './layout.ts';

type Fields = FeedMapping['fields'];

/** Whether a field can be filled from a place: what is inside of a product is the product's, and nobody else's. */
export const fits = (layout: Layout, field: Field, place: string): boolean =>
  field !== 'product' && place !== '' && (!layout.inProduct.has(place) || isOfProduct(field));

/**
 * The mapping with exactly these places for a field, in this order. A place that is new to the field is taken away
 * from every other. Names that a field looks for as well, and that this feed does not have, stay behind the places.
 */
export function withSources(
  mapping: FeedMapping,
  places: readonly string[],
  field: Field,
  sources: readonly string[],
): FeedMapping {
  const layout = layoutOf(mapping, places);
  const before = layout.sources.get(field) ?? [];
  const fresh = new Set(sources.filter((place) => !before.includes(place)));
  const fields: Fields = {};
  for (const [target, patterns] of Object.entries(mapping.fields) as [Target, string[]][]) {
    fields[target] = patterns.flatMap((pattern) => released(pattern, target, fresh, places, layout));
  }
  for (const target of targetsOf(field)) {
    const own = sources.filter((place) => targetFor(layout, field, place) === target);
    const absent = (mapping.fields[target] ?? []).filter(
      (pattern) => placesFor(pattern, target, places, layout.inProduct).length === 0,
    );
    fields[target] = [
      ...own.map((place) => layout.inProduct.get(place) ?? place),
      ...(sources.length > 0 ? absent : []),
    ];
  }
  // A place that fills a field no longer says yes or no to a button.
  const flags = Object.fromEntries(
    Object.entries(mapping.flags).filter(([flag]) => !places.some((place) => fresh.has(place) && isAt(flag, place))),
  );
  return { ...mapping, fields: withoutEmpty(fields), flags };
}

/** The mapping with another element (or none) as the one that stands for a product. */
export function withProduct(mapping: FeedMapping, element: string | null): FeedMapping {
  return { ...mapping, fields: withoutEmpty({ ...mapping.fields, product: element ? [element] : [] }) };
}

/** A candidate without the places that went to another field. One that fits them and others is replaced by the others. */
function released(
  pattern: string,
  target: Target,
  gone: ReadonlySet<string>,
  places: readonly string[],
  layout: Layout,
): string[] {
  const fitting = placesFor(pattern, target, places, layout.inProduct);
  if (!fitting.some((place) => gone.has(place))) return [pattern];
  return fitting.filter((place) => !gone.has(place)).map((place) => layout.inProduct.get(place) ?? place);
}

const targetsOf = (field: Field): Target[] => [field, twinOf(field)].filter((target) => target !== null);

function targetFor(layout: Layout, field: Field, place: string): Target {
  return (layout.inProduct.has(place) ? null : twinOf(field)) ?? field;
}

const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, patterns]) => patterns.length > 0));
