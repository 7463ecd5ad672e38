import { describe, expect, it } from 'vitest';
import { TARGETS } from '../../lib/domain/mapping/targets.ts';
import { hintFor, trustIn } from '../../lib/ui/mapping/confidence.ts';
import { fits, withProduct, withSources } from '../../lib/ui/mapping/edit-fields.ts';
import { withExplained, withFlag, withKind, withType } from '../../lib/ui/mapping/edit-words.ts';
import { FIELD_GROUPS, fieldOf } from '../../lib/ui/mapping/fields.ts';
import { containersOf, layoutOf } from '../../lib/ui/mapping/layout.ts';
import { mappingHash, mappingIn } from '../../lib/ui/mapping/mapping-address.ts';
import { guess, LEARNED, mappingOf, PLACES } from './mapping.ts';

describe('the fields', () => {
  it('are those of a lead, each once, and lie in one group', () => {
    const shown = FIELD_GROUPS.flatMap(({ fields }) => fields);
    expect(shown).toHaveLength(new Set(shown).size);
    expect(new Set(shown)).toEqual(new Set(TARGETS.map(fieldOf)));
  });
});

describe('the places of a field', () => {
  const layout = layoutOf(LEARNED, PLACES);

  it('are found by the candidates, inside of products from the product down', () => {
    expect(layout.sources.get('person.lastName')).toEqual(['contact@nom']);
    expect(layout.sources.get('product.name')).toEqual(['produits/produit@nom']);
    expect(layout.fields.get('campagne')).toBeUndefined();
  });

  it('stand in the order of the candidates, whatever the order of the document is', () => {
    const mapping = mappingOf({ 'company.name': ['campagne', 'societe@raison'] });
    expect(layoutOf(mapping, PLACES).sources.get('company.name')).toEqual(['campagne', 'societe@raison']);
  });

  it('of products without an element of their own are those of the same fields', () => {
    const mapping = mappingOf({ productName: ['produits/produit@nom'] });
    expect(layoutOf(mapping, PLACES).sources.get('product.name')).toEqual(['produits/produit@nom']);
  });

  it('inside of a product are for the fields of products alone', () => {
    expect(fits(layout, 'message', 'produits/produit@lien')).toBe(false);
    expect(fits(layout, 'product.url', 'produits/produit@lien')).toBe(true);
    expect(fits(layout, 'product.url', 'campagne')).toBe(true);
  });

  it('can be held by any element that has something in it', () => {
    expect(containersOf(PLACES)).toEqual(['contact', 'societe', 'produits', 'produits/produit']);
  });
});

describe('choosing places', () => {
  const set = (field: Parameters<typeof withSources>[2], sources: string[], mapping = LEARNED) =>
    withSources(mapping, PLACES, field, sources).fields;

  it('takes a place away from the field that had it', () => {
    const fields = set('company.name', ['contact@nom']);
    expect(fields['company.name']).toEqual(['contact@nom']);
    expect(fields['person.lastName']).toBeUndefined();
  });

  it('leaves the other places of the field that lost one', () => {
    const mapping = mappingOf({ 'person.lastName': ['contact/nom|prenom', 'name'] });
    const fields = set('company.name', ['contact@nom'], mapping);
    expect(fields['person.lastName']).toEqual(['contact@prenom', 'name']);
  });

  it('keeps several in their order, and names of other feeds behind them', () => {
    const mapping = mappingOf({ 'company.name': ['companyName', 'societe/raison'] });
    expect(set('company.name', ['campagne', 'societe@raison'], mapping)['company.name']).toEqual([
      'campagne',
      'societe@raison',
      'companyName',
    ]);
  });

  it('forgets the names of other feeds with the last place: empty means empty', () => {
    const mapping = mappingOf({ 'company.name': ['societe/raison', 'companyName'] });
    expect(set('company.name', [], mapping)).toEqual({});
  });

  it('writes a place inside of a product from the product down, and one outside by itself', () => {
    const fields = set('product.url', ['produits/produit@lien', 'campagne']);
    expect(fields['product.url']).toEqual(['@lien']);
    expect(fields.productUrl).toEqual(['campagne']);
  });

  it('does not touch a place that the field had already, although others share it', () => {
    const shared = mappingOf({ 'company.type': ['campagne'], 'company.typeCode': ['campagne'] });
    expect(set('company.type', ['campagne', 'societe@raison'], shared)['company.typeCode']).toEqual(['campagne']);
  });

  it('makes a place that said yes or no a value', () => {
    const flagged = mappingOf({}, { flags: { campagne: ['quote'], 'doc|brochure': ['documentation'] } });
    expect(layoutOf(flagged, PLACES).flags).toEqual(new Set(['campagne']));
    expect(withSources(flagged, PLACES, 'message', ['campagne']).flags).toEqual({ 'doc|brochure': ['documentation'] });
  });

  it('chooses the element of a product, or none', () => {
    expect(withProduct(LEARNED, 'produits').fields.product).toEqual(['produits']);
    expect('product' in withProduct(LEARNED, null).fields).toBe(false);
  });
});

describe('how sure it is', () => {
  const layout = layoutOf(LEARNED, PLACES);
  const grounds = {
    before: layout,
    confirmed: false,
    guesses: [
      guess('id', '@numero', 0.9),
      guess('person.email', 'contact/courriel', 0.7),
      guess('kind', '@categorie', 0.55),
      guess('product.name', 'produits/produit@nom', 0.9),
      guess('company.name', 'societe@raison', 0.4),
    ],
  };

  it.each([
    ['id', 'sure'],
    ['person.email', 'likely'],
    ['kind', 'check'],
    ['product.name', 'sure'],
    // Taken without a guess: a name that was written down beforehand.
    ['person.lastName', 'likely'],
    ['company.name', 'empty'],
  ] as const)('%s: %s', (field, level) => expect(trustIn(field, layout, grounds).level).toBe(level));

  it('is the matter of whoever changed it', () => {
    const changed = layoutOf(withSources(LEARNED, PLACES, 'id', ['campagne']), PLACES);
    expect(trustIn('id', changed, grounds).level).toBe('yours');
  });

  it('is settled by somebody who has looked', () =>
    expect(trustIn('kind', layout, { ...grounds, confirmed: true }).level).toBe('confirmed'));

  it('hints at a field for what was too unsure to be taken', () => {
    expect(hintFor(grounds.guesses, 'societe@raison')).toBe('company.name');
    expect(hintFor(grounds.guesses, 'campagne')).toBeNull();
  });
});

describe('the meaning of words', () => {
  it('replaces what was said of the same word in another spelling', () => {
    const once = withKind(LEARNED, 'DEMANDE', 'request');
    expect(withKind(once, 'demande', 'prospect').kinds).toEqual({ demande: 'prospect' });
  });

  it('can be taken back for a type', () => {
    const said = withType(withType(LEARNED, 'DOC', ['documentation']), 'X', []);
    expect(withType(said, 'doc', null).types).toEqual({ X: [] });
  });

  it('of a word with the name of a property of every object is kept like any other', () => {
    const { kinds } = withKind(LEARNED, '__proto__', 'request');
    expect(Object.keys(kinds)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(kinds)).toBe(Object.prototype);
  });

  it('of a yes is forgotten with the question', () => {
    const flagged = withFlag(LEARNED, 'campagne', ['quote']);
    expect(flagged.flags).toEqual({ campagne: ['quote'] });
    expect(withFlag(flagged, 'campagne', null).flags).toEqual({});
  });
});

describe('the words of a list', () => {
  it('are those that were found, and behind them such as were explained and are in none of these leads', () => {
    const found = [{ word: 'DEMANDE', count: 2, meaning: null, fixed: false }];
    expect(withExplained(found, { demande: 'request', Autre: 'prospect' })).toEqual([
      ...found,
      { word: 'Autre', count: 0, meaning: 'prospect', fixed: false },
    ]);
    expect(withExplained(null, { demande: 'request' })).toBeNull();
  });
});

describe('the address of a page', () => {
  it.each(['c1', 'a/b c', 'ü%'])('leads to the mapping of feed %s and to no other', (id) =>
    expect(mappingIn(mappingHash(id))).toBe(id),
  );
  it.each(['', '#feeds', '#mapping/', '#mapping/%'])('“%s” is none of a mapping', (hash) =>
    expect(mappingIn(hash)).toBeNull(),
  );
});
