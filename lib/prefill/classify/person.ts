import type { Meaning, Said } from './meaning.ts';

/** Who somebody is, and whom they work for. */
export function person(said: Said): Meaning | null {
  const alone = said.concepts.length <= 2;
  const given = said.has('given-name') || (alone && said.has('first'));
  const family = said.has('family-name') || (alone && said.has('last'));
  if (said.has('message')) return said.means('message');
  if (said.has('honorific-prefix')) return said.means('honorific-prefix');
  // A number or code of a company is its registration, not its name.
  const company = said.has('organization', 'account');
  if (company && said.has('number', 'code')) return said.means('none');
  if (company) return said.means('organization', given || family ? 0.5 : 1);
  if (said.has('title')) return said.means('title');
  if (given && family) return said.means('name');
  const middle = said.has('middle') && (said.has('name') || said.concepts.length === 1);
  if (said.has('additional-name') || middle) return said.means('additional-name');
  if (given) return said.means('given-name', said.has('given-name') ? 1 : 0.85);
  if (family) return said.means('family-name', said.has('family-name') ? 1 : 0.85);
  // An "alternative name" is a trade name, an alias, a former one.
  return said.has('name') && !said.has('other') ? said.means('name') : null;
}
