import { expect, it } from 'vitest';
import { canaryOf, idOf, isHeldKind, kindOf, leadOf, nthOf, nthOfCanary, nthOfProduct, productOf } from './leads.ts';

const many = Array.from({ length: 3000 }, (_, nth) => nth * 7);

it('tells a lead by its id, its product and its canary', () => {
  for (const nth of many) {
    expect(nthOf(idOf(nth))).toBe(nth);
    expect(nthOfProduct(productOf(nth))).toBe(nth);
    expect(nthOfCanary(canaryOf(nth))).toBe(nth);
  }
});

it('puts the canary of a held lead into what is personal of it, and into nothing that may be known', () => {
  for (const nth of [1, 5, 6, 7]) {
    expect(isHeldKind(kindOf(nth))).toBe(true);
    const { firstName, lastName, email, company, companyWebSite, address, city, comment, ...others } = leadOf(nth, 0);
    for (const text of [firstName, lastName, email, company, companyWebSite, address, city, comment])
      expect(text.toLowerCase()).toContain(canaryOf(nth));
    expect(JSON.stringify(others).toLowerCase()).not.toContain('heldqz');
  }
  expect(JSON.stringify(leadOf(0, 0)).toLowerCase()).not.toContain('heldqz');
});
