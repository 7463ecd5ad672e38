import { iso31661, iso31662 } from 'iso-3166';

const names = new Intl.DisplayNames(['en'], { type: 'region' });
const byLabel = (left, right) => left.label.localeCompare(right.label);

export const countries = iso31661
  .filter(({ state }) => state === 'assigned')
  .map(({ alpha2 }) => ({ label: names.of(alpha2), value: alpha2 }))
  .toSorted(byLabel);

/** First-level divisions, "TX" for US-TX. Countries without any have an empty list. */
export function provincesOf(country) {
  return iso31662
    .filter(({ parent }) => parent === country)
    .map(({ code, name }) => ({ label: name, value: code.slice(country.length + 1) }))
    .toSorted(byLabel);
}
