import { expect, it } from 'vitest';
import { templateHandlers } from '../../../lib/background/triage/template-handlers.ts';
import { MOST_TEMPLATES, type ReplyTemplate } from '../../../lib/domain/reply/template.ts';
import { contract } from '../../../lib/rpc/contract.ts';
import { atomically } from '../../../lib/storage/atomically.ts';
import { writeConsentSettings } from '../../../lib/storage/consent-settings.ts';
import { filledSettings } from '../../support/consent-settings.ts';
import { world } from '../parts.ts';

const template = (id: string, over: Partial<ReplyTemplate> = {}): ReplyTemplate => ({
  id,
  name: `Template ${id}`,
  types: [],
  language: 'en',
  subject: 'Re: {{product}}',
  body: '{{salutation}},',
  ...over,
});

async function here() {
  const one = await world();
  return { ...one, handlers: templateHandlers(one.parts) };
}

it('keeps templates in the order that they are given in, each id once', async () => {
  const { handlers } = await here();
  expect(await handlers['templates.list']({})).toEqual([]);
  const saved = await handlers['templates.save']({
    templates: [template('b'), template('a'), template('b', { name: 'Newer' })],
  });
  expect(saved.map(({ name }) => name)).toEqual(['Newer', 'Template a']);
  expect(await handlers['templates.list']({})).toEqual(saved);
});

it('leaves what else is in the row as it is', async () => {
  const { handlers, db } = await here();
  await db.put('preferences', { views: [] }, 'own');
  await Promise.all([
    handlers['templates.save']({ templates: [template('a')] }),
    handlers['templates.saveSender']({ sender: { name: 'Greta', company: '' } }),
  ]);
  expect(await db.get('preferences', 'own')).toEqual({
    views: [],
    templates: [template('a')],
    sender: { name: 'Greta', company: '' },
  });
});

it('signs with the company of the consent settings until another one is written', async () => {
  const { handlers, db } = await here();
  expect(await handlers['templates.sender']({})).toEqual({ name: '', company: '' });
  await atomically(db, 'strict', ['consentSettings'], (tx) => writeConsentSettings(tx, filledSettings()));
  expect((await handlers['templates.sender']({})).company).toBe('Muster Pumpen GmbH');
  const sender = { name: 'Greta Muster', company: 'Muster France' };
  expect(await handlers['templates.saveSender']({ sender })).toEqual(sender);
});

it('takes no more templates than a list can show, and none that is too long', () => {
  const { input } = contract['templates.save'];
  const many = Array.from({ length: MOST_TEMPLATES + 1 }, (_, at) => template(String(at)));
  expect(input.safeParse({ templates: many.slice(1) }).success).toBe(true);
  expect(input.safeParse({ templates: many }).success).toBe(false);
  expect(input.safeParse({ templates: [template('a', { body: 'x'.repeat(20_001) })] }).success).toBe(false);
});

it('has a sender without a company where the settings, as of an older version, name none', async () => {
  const { handlers, db } = await here();
  const { controller: _, ...older } = filledSettings();
  await db.put('consentSettings', older as ReturnType<typeof filledSettings>, 'settings');
  expect(await handlers['templates.sender']({})).toEqual({ name: '', company: '' });
});
