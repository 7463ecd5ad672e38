import { expect, it } from 'vitest';
import { outlineOf } from '../../../lib/domain/consent/held.ts';
import { lead } from '../../support/builders.ts';

it('names products, sector and company type, and cuts off what is too long to be one', () => {
  const feed = lead();
  const long = `Please call Maria Muster, ${'x'.repeat(10_000)}`;
  const outline = outlineOf({
    ...feed,
    company: { ...feed.company, sector: { raw: long, code: null, label: null } },
    products: [{ id: '', name: '', url: '' }, ...Array.from({ length: 500 }, () => ({ id: '', name: long, url: '' }))],
  });
  expect(outline.sector?.raw).toHaveLength(120);
  expect(outline.products.map(({ length }) => length)).toEqual(Array.from({ length: 20 }, () => 120));
});
