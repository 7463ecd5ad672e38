import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readContactAddress } from '../../lib/ui/crms/contact-address.ts';
import type { CrmProfile } from '../../lib/domain/profile/profile.ts';
import type { ImportedProfile } from '../../lib/rpc/contract.ts';
import { type Crms, CrmsModel } from '../../lib/ui/crms/crms-model.ts';

const profile = (change: Partial<CrmProfile> = {}): CrmProfile => ({
  id: 'a',
  name: 'Our CRM',
  basedOn: null,
  origins: ['https://crm.example.com'],
  rules: [{ labels: ['zorblax'], section: '', nth: 0, type: 'organization' }],
  valueMaps: { industry: { Manufacturer: 'Producer' } },
  newContactUrl: null,
  confirmed: true,
  ...change,
});

let stored: CrmProfile[];
let answers: { grant: boolean; imported: ImportedProfile; allowedCrms?: string[] };
const asked: string[] = [];
const files: [string, string][] = [];

/** What the background does with profiles, as far as the model can tell. */
const call = vi.fn(async (name: string, input: Record<string, unknown>) => {
  if (name === 'profiles.list') return { profiles: [...stored], builtIn: [], allowedCrms: answers.allowedCrms };
  if (name === 'profiles.save') {
    const saved = input['profile'] as CrmProfile;
    stored = [...stored.filter(({ id }) => id !== saved.id), saved];
    return saved;
  }
  if (name === 'profiles.remove') stored = stored.filter(({ id }) => id !== input['id']);
  if (name === 'profiles.export') return { name: 'Our CRM / Berlin', text: '{}' };
  return name === 'profiles.import' ? answers.imported : null;
});

let model: Crms;
beforeEach(async () => {
  stored = [profile()];
  answers = { grant: true, imported: { kind: 'refused', reason: 'not-json', where: '' } };
  asked.length = 0;
  files.length = 0;
  call.mockClear();
  model = new CrmsModel({
    call: call as never,
    newId: () => 'new',
    permissions: {
      request: (origin) => {
        asked.push(origin);
        return Promise.resolve(answers.grant);
      },
      contains: (origin) => Promise.resolve(origin === 'https://crm.example.com'),
      remove: () => Promise.resolve(true),
    },
    save: (name, text) => files.push([name, text]),
    onChange: () => () => {},
  });
  await model.refresh();
});

describe('adding a CRM', () => {
  it('asks for exactly its site, and keeps the address', async () => {
    model.openForm(null);
    await model.submit({ name: '', address: 'https://crm.werk.example/contacts/new?x=1' });
    expect(asked).toEqual(['https://crm.werk.example']);
    expect(stored.at(-1)).toMatchObject({
      id: 'new',
      name: 'crm.werk.example',
      origins: ['https://crm.werk.example'],
      newContactUrl: 'https://crm.werk.example/contacts/new?x=1',
      confirmed: false,
    });
    expect(model.form.value).toBeNull();
  });

  it('asks the browser within the click: nothing is awaited before', () => {
    model.openForm(null);
    void model.submit({ name: '', address: 'https://crm.werk.example/new' });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['', 'missing'],
    ['my crm', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['https://*.example.com/new', 'not-an-address'],
    ['http://crm.example.com/new', 'not-https'],
    ['https://me:secret@crm.example.com/new', 'has-password'],
  ])('says what is wrong with "%s", asks for nothing and keeps the form', async (address, problem) => {
    model.openForm(null);
    await model.submit({ name: 'CRM', address });
    expect([model.form.value?.problem, asked, stored.length]).toEqual([problem, [], 1]);
  });

  it('says what a refusal means, and stores nothing', async () => {
    answers.grant = false;
    model.openForm(null);
    await model.submit({ name: 'CRM', address: 'https://crm.werk.example/new' });
    expect([model.form.value?.problem, stored.length]).toEqual(['permission-refused', 1]);
  });

  it('asks the browser for no site that the company does not allow', async () => {
    answers.allowedCrms = ['https://*.example.com'];
    await model.refresh();
    model.openForm(null);
    await model.submit({ name: 'CRM', address: 'https://crm.werk.example/new' });
    expect([model.form.value?.problem, asked, stored.length]).toEqual(['not-allowed', [], 1]);
    await model.submit({ name: 'CRM', address: 'https://crm.example.com/new' });
    expect(asked).toEqual(['https://crm.example.com']);
  });

  it('takes this computer without https, and an address without a scheme', () => {
    expect(readContactAddress('http://localhost:8069/web')).toMatchObject({
      ok: true,
      origin: 'http://localhost:8069',
    });
    expect(readContactAddress(' crm.example.com/new ')).toMatchObject({ ok: true, url: 'https://crm.example.com/new' });
  });
});

describe('a CRM that is there', () => {
  const first = profile();

  it('keeps what was learned when it is renamed, and needs no address for that', async () => {
    model.openForm(stored[0]!);
    await model.submit({ name: 'Sales', address: '' });
    expect(stored[0]).toMatchObject({ name: 'Sales', rules: first.rules, valueMaps: first.valueMaps });
    expect(asked).toEqual([]);
  });

  it('tells where Leadstand may work', () => expect([...model.allowed.value]).toEqual(['https://crm.example.com']));

  it('forgets or changes single lessons', async () => {
    await model.changeRule(stored[0]!, stored[0]!.rules[0]!, 'never');
    expect(stored[0]!.rules[0]!.type).toBe('never');
    await model.removeRule(stored[0]!, stored[0]!.rules[0]!);
    await model.mapWord(stored[0]!, 'industry', 'Distributor', 'Dealer');
    expect(stored[0]!.valueMaps).toEqual({ industry: { Manufacturer: 'Producer', Distributor: 'Dealer' } });
    await model.unmapWord(stored[0]!, 'industry', 'Manufacturer');
    expect(stored[0]).toMatchObject({ rules: [], valueMaps: { industry: { Distributor: 'Dealer' } } });
  });

  it('is handed out as a file with a name that every system takes', async () => {
    await model.exportFile(stored[0]!);
    expect(files).toEqual([['Our-CRM-Berlin.leadstand.json', '{}']]);
  });

  it('says why a file was refused', async () => {
    await model.importText(stored[0]!, 'x');
    expect(model.notices.value['a']).toEqual({ kind: 'refused', reason: 'not-json', where: '' });
  });

  it('is removed only when that was confirmed', async () => {
    model.askRemove(stored[0]!);
    model.askRemove(null);
    await model.remove();
    expect(stored).toHaveLength(1);
    model.askRemove(stored[0]!);
    await model.remove();
    expect([stored, model.removed.value]).toEqual([[], true]);
  });
});
