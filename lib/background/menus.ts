import { i18n } from '#i18n';
import type { FieldType } from '../domain/lead/form-values.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import { joinName } from '../domain/lead/person-name.ts';
import type { Meaning } from '../domain/profile/profile.ts';
import { fieldWords } from '../i18n/words.ts';
import { browser } from '../platform/browser.ts';

/** The menu on a page: fills the form, or says what the field under it is. */
export type MenuChoice = { kind: 'form' } | { kind: 'field'; meaning: Meaning };

/** In the order in which forms ask; what forms seldom ask is found in the preview. */
const OFFERED: readonly FieldType[] = [
  'honorific-prefix',
  'given-name',
  'family-name',
  'name',
  'email',
  'tel',
  'mobile',
  'organization',
  'organization-title',
  'industry',
  'company-type',
  'url',
  'address-line1',
  'postal-code',
  'address-level2',
  'address-level1',
  'country',
  'language',
  'lead-source',
  'subject',
  'message',
];

const FORM = 'fill-form';
const FIELD = 'fill-field';
const NEVER = 'field:never';

/** Made anew with each installation and start; browsers keep it in between. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const add = (id: string, title: string, parentId?: string) =>
    browser.contextMenus.create({
      id,
      title,
      contexts: id === FORM ? ['page', 'editable'] : ['editable'],
      documentUrlPatterns: ['https://*/*', 'http://*/*'],
      ...(parentId && { parentId }),
    });
  add(FORM, i18n.t('menu.form'));
  add(FIELD, i18n.t('menu.field'));
  for (const type of OFFERED) add(`field:${type}`, fieldWords(type), FIELD);
  add(NEVER, i18n.t('menu.never'));
}

/** Names the buyer in the menu, so that nobody fills in another one. A "&" would be taken for a key of the menu. */
export async function nameInMenu(lead: Pick<StoredLead, 'feed'> | null): Promise<void> {
  const name = lead ? nameOf(lead) : '';
  const title = name
    ? i18n.t('menu.formWith', [name.slice(0, 60).replaceAll('&', '&&').replaceAll('%', '%%')])
    : i18n.t('menu.form');
  await browser.contextMenus.update(FORM, { title });
}

function nameOf({ feed: { person, company } }: Pick<StoredLead, 'feed'>): string {
  return person.fullName || joinName(person.firstName, person.lastName) || company.name;
}

export function choiceOf(menuItemId: string | number): MenuChoice | null {
  if (menuItemId === FORM) return { kind: 'form' };
  const meaning = /^field:(.+)$/.exec(String(menuItemId))?.[1];
  return meaning ? { kind: 'field', meaning: meaning as Meaning } : null;
}
