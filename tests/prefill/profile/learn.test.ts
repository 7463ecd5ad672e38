import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_TYPES } from '../../../lib/domain/lead/field-types.ts';
import { readProfileFile, writeProfileFile } from '../../../lib/domain/profile/profile-file.ts';
import { type CrmProfile, type Meaning, profileSchema } from '../../../lib/domain/profile/profile.ts';
import { assign } from '../../../lib/prefill/assign/assign.ts';
import type { FieldFacts } from '../../../lib/prefill/field.ts';
import { foldedText } from '../../../lib/prefill/profile/fingerprint.ts';
import { learn } from '../../../lib/prefill/profile/learn.ts';
import { field } from '../support.ts';

const fresh = (): CrmProfile => ({
  id: 'p',
  name: 'CRM of ours',
  basedOn: null,
  origins: ['https://crm.example.com'],
  rules: [],
  valueMaps: {},
  newContactUrl: 'https://crm.example.com/contacts/new',
  confirmed: true,
});

/** The same form on another day: ids and names are made anew, labels and order stay. */
const again = (fields: readonly FieldFacts[], seed: string): FieldFacts[] =>
  fields.map((one, at) => field({ ...one, ref: 1000 + at, id: `x${seed}${at}`, name: `n${seed}${at}`, keys: [] }));

const meaningsOf = (fields: readonly FieldFacts[], profile: CrmProfile): Meaning[] =>
  assign(fields, profile.rules).map((entry) => (entry.unsure ? 'never' : (entry.type ?? 'never')));

const form = (...labels: string[]) => labels.map((label) => field({ label, id: `id-${label}` }));

describe('what the user said of a field', () => {
  it('is known again when all ids have changed', () => {
    const fields = form('First name', 'Zorblax', 'E-mail', 'Quux');
    const taught = learn(learn(fresh(), fields, fields[1]!.ref, 'organization'), fields, fields[3]!.ref, 'never');
    expect(meaningsOf(again(fields, 'a'), taught)).toEqual(['given-name', 'organization', 'email', 'never']);
  });

  it('tells two fields of one label apart by their section and place', () => {
    const fields = [
      field({ label: 'Phone', headings: ['Office'] }),
      field({ label: 'Phone', headings: ['Warehouse'] }),
      field({ label: 'Line', headings: ['Office'] }),
      field({ label: 'Line', headings: ['Office'] }),
    ];
    let taught = learn(fresh(), fields, fields[1]!.ref, 'never');
    taught = learn(taught, fields, fields[3]!.ref, 'department');
    const types = meaningsOf(again(fields, 'b'), taught);
    expect([types[0], types[1], types[3]]).toEqual(['tel', 'never', 'department']);
    expect(types[2]).not.toBe('department');
  });

  it('finds a field without a label by its neighbours', () => {
    const fields = [field({ label: 'First name' }), field({}), field({ label: 'E-mail' })];
    const taught = learn(fresh(), fields, fields[1]!.ref, 'family-name');
    expect(meaningsOf(again(fields, 'c'), taught)[1]).toBe('family-name');
  });

  it('is not moved by a field that was put in between, or by a decoy', () => {
    const fields = form('First name', 'Zorblax', 'E-mail');
    const taught = learn(fresh(), fields, fields[1]!.ref, 'organization');
    const later = again(fields, 'd');
    const decoy = field({ label: 'Zorblax', offLimits: 'hidden' });
    const types = meaningsOf([later[0]!, field({ label: 'New question' }), decoy, later[1]!, later[2]!], taught);
    expect(types[3]).toBe('organization');
  });

  it('counts fields as it counted them when it was taught, whatever their new names seem to say', () => {
    const fields = form('Line', 'Line');
    const taught = learn(fresh(), fields, fields[1]!.ref, 'department');
    const [first, second] = again(fields, 'e');
    expect(meaningsOf([{ ...first!, name: 'honeypot_field' }, second!], taught)[1]).toBe('department');
  });

  it('says nothing of another language, and nothing wrong', () => {
    const taught = learn(fresh(), form('Zorblax'), -1, 'organization');
    expect(taught.rules).toEqual([]);
    const fields = form('Zorblax', 'E-mail');
    const english = learn(fresh(), fields, fields[0]!.ref, 'organization');
    expect(meaningsOf(form('Grünfeld', 'E-Mail'), english)).toEqual(['never', 'email']);
  });

  it('is replaced by what is said later, and taken back', () => {
    const fields = form('Zorblax');
    const { ref } = fields[0]!;
    const twice = learn(learn(fresh(), fields, ref, 'organization'), fields, ref, 'department');
    expect(twice.rules).toHaveLength(1);
    expect(meaningsOf(fields, twice)).toEqual(['department']);
    expect(learn(twice, fields, ref, 'auto').rules).toEqual([]);
  });

  it('holds for any form and any correction', () => {
    const label = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => foldedText(text) !== '');
    const meaning = fc.constantFrom<Meaning>('never', ...FIELD_TYPES);
    fc.assert(
      fc.property(fc.array(fc.tuple(label, meaning), { minLength: 1, maxLength: 12 }), fc.string(), (rows, seed) => {
        const fields = rows.map(([text]) => field({ label: text }));
        const taught = rows.reduce(
          (profile, [, wanted], at) => learn(profile, fields, fields[at]!.ref, wanted),
          fresh(),
        );
        expect(meaningsOf(again(fields, seed), taught)).toEqual(rows.map(([, wanted]) => wanted));
      }),
    );
  });
});

describe('what was learned', () => {
  it('can be stored, whatever the names and the number of the fields', () => {
    const nameless = [field({ name: 'n'.repeat(300), keys: ['k'.repeat(300), 'short'] })];
    expect(profileSchema.safeParse(learn(fresh(), nameless, nameless[0]!.ref, 'email')).success).toBe(true);
    const many = form(...Array.from({ length: 510 }, (_, at) => `Field ${at}`));
    const taught = many.reduce((profile, { ref }) => learn(profile, many, ref, 'never'), fresh());
    expect(profileSchema.safeParse(taught).success).toBe(true);
    expect(taught.rules.at(-1)).toMatchObject({ labels: ['field 509'] });
  });
});

describe('a profile as a file', () => {
  const taught = (): CrmProfile => {
    const fields = form('Zorblax', 'Quux');
    const profile = learn(learn(fresh(), fields, fields[0]!.ref, 'organization'), fields, fields[1]!.ref, 'never');
    return { ...profile, valueMaps: { industry: { Manufacturer: 'Producer' } } };
  };

  it('loses nothing on the way to somebody else, and takes no address with it', () => {
    const text = writeProfileFile(taught());
    const { name, basedOn, rules, valueMaps } = taught();
    expect(readProfileFile(text)).toEqual({
      ok: true,
      file: { format: 'leadstand-crm-profile', version: 1, name, basedOn, rules, valueMaps },
    });
    expect(text).not.toContain('example.com');
  });

  const changed = (change: (file: Record<string, unknown>) => void): string => {
    const file = JSON.parse(writeProfileFile(taught())) as Record<string, unknown>;
    change(file);
    return JSON.stringify(file);
  };

  it.each([
    ['{', 'not-json', ''],
    ['[]', 'not-a-profile', ''],
    ['null', 'not-a-profile', ''],
    ['{"format":"something-else"}', 'not-a-profile', ''],
    [changed((file) => delete file['version']), 'not-a-profile', 'version'],
    [changed((file) => (file['version'] = 2)), 'newer-version', ''],
    [changed((file) => (file['rules'] = [{ type: 'password' }])), 'bad-content', 'rules.0.type'],
    [changed((file) => (file['rules'] = 'all')), 'bad-content', 'rules'],
    [changed((file) => (file['valueMaps'] = { email: { a: 'b' } })), 'bad-content', 'valueMaps'],
    [changed((file) => (file['name'] = '')), 'bad-content', 'name'],
    ['x'.repeat(1_000_001), 'too-long', ''],
  ])('%.40s is refused as %s', (text, reason, where) => {
    const read = readProfileFile(text);
    expect(read).toMatchObject({ ok: false, reason });
    expect((read as { where: string }).where).toContain(where);
  });

  it('no text makes it throw', () => {
    const text = fc.oneof(fc.string(), fc.json());
    fc.assert(fc.property(text, (any) => !readProfileFile(any).ok));
  });
});
