import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createHandlers } from '../../../lib/background/handlers.ts';
import { openVault } from '../../../lib/background/vault.ts';
import type { Handlers } from '../../../lib/rpc/server.ts';
import { allProfiles } from '../../../lib/storage/profiles.ts';
import { filledSettings } from '../../support/consent-settings.ts';
import { visit } from '../../background/consent/visit-world.ts';
import { body, feedWorld, type FeedWorld, record, request } from '../../background/feed-world.ts';
import { world, type World } from '../../background/parts.ts';
import { resetBrowser } from './fake-browser.ts';

/** An installation that has something of everything, and what its pages can ask of it. */
export interface Installation extends FeedWorld {
  handlers: Handlers;
  /** What messages name things by, by the name that they have in a message. */
  names(): Promise<Record<string, readonly unknown[]>>;
}

/** Of a visit everything is a canary; the key of the feed is one by itself. */
export const CANARY = /canary|SECRETKEY123/i;

const ANN = {
  firstName: 'Ann',
  lastName: 'Asker',
  email: 'ann@works.example',
  phone: '+49 30 901820',
  company: 'Works',
};
const FEED = body(
  request('1', ANN),
  request('2', { ...ANN, creationDate: '2026-11-22T08:00:00Z' }),
  request('3'),
  record({ id: '4', category: 'PROSPECT', visitorType: 'PROFESSIONAL', lastName: 'Pro', email: 'pro@works.example' }),
  visit('7'),
  visit('8', { country: 'DE' }),
  visit('9', { category: 'SOMETHING' }),
  // Not one lead: nobody can say what it is.
  '<lead/>',
);

export async function installation(): Promise<Installation> {
  begin();
  const here = await feedWorld();
  await here.download(FEED);
  await here.db.put('consentSettings', filledSettings(), 'settings');
  renewable(here);
  return { ...here, handlers: createHandlers(here.parts), names: () => namesIn(here) };
}

export async function emptyInstallation(): Promise<World> {
  begin();
  const here = await world();
  renewable(here);
  return here;
}

/** Each case has databases of its own: what an earlier one left behind would make a finding that nobody can repeat. */
function begin(): void {
  resetBrowser();
  globalThis.indexedDB = new IDBFactory();
}

/** After a restore there are other keys. */
function renewable({ parts, db }: World): void {
  let vault = parts.vault;
  parts.vault = () => vault();
  parts.renew = () => {
    const opened = openVault(db);
    vault = () => opened;
  };
}

async function namesIn({ db, connection }: FeedWorld): Promise<Record<string, readonly unknown[]>> {
  const [leadKeys, heldKeys] = [await db.getAllKeys('leads'), await db.getAllKeys('held')];
  const [chain, erasures] = [await db.getAll('chain'), await db.getAll('erasures')];
  const profiles = (await allProfiles(db)).map(({ id }) => id);
  return {
    leadKey: [...leadKeys, ...heldKeys],
    heldKey: heldKeys,
    connectionId: [connection.id, 'sample'],
    origin: ['https://crm.example.com', 'https://feeds.example.com'],
    profileId: [...profiles, 'odoo'],
    recordId: chain.map(({ hash }) => hash),
    copyId: erasures.flatMap(({ copies }) => copies.map(({ id }) => id)),
    email: ['ann@works.example', 'canary7@canary.example', 'pro@works.example'],
    tabId: [7],
    of: leadKeys,
    subject: [...heldKeys, null],
  };
}
