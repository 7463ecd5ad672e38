import { expect, test } from 'vitest';
import { importConsent } from '../../../lib/background/consent/import-consent.ts';
import { lead } from '../../support/builders.ts';
import { body } from '../feed-world.ts';
import { visit, visitWorld } from './visit-world.ts';

test('who says no while an import is under way is kept out of what it has not stored yet', async () => {
  const here = await visitWorld();
  await here.download(body(visit('1')));
  const { heldKey } = await here.only();
  const now = new Date(here.clock.now).toISOString();
  const consent = await importConsent(here.db, await here.parts.vault(), now);
  const { person } = lead();
  const theirs = lead({ kind: 'prospect', feedId: '8', person: { ...person, email: 'canary1@canary.example' } });
  const item = { gate: 'open', lead: theirs, source: '', path: '', heldKey: '' } as const;
  const another = { ...item, lead: lead({ kind: 'prospect', feedId: '9' }) };
  expect(await consent.stillAllowed([item, another])).toEqual([item, another]);
  await here.say(heldKey, 'object');
  expect(await consent.stillAllowed([item, another])).toEqual([{ gate: 'suppressed' }, another]);
});
