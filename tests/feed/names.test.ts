import { describe, expect, it } from 'vitest';
import { meaningsOf, ownerOf } from '../../lib/feed/learn/names/meaning.ts';

const best = (path: string) => meaningsOf(path.split(/[/@]/).filter(Boolean))[0];
const meant = (path: string): string | null => {
  const meaning = best(path);
  return meaning && meaning.strength >= 0.5 ? meaning.target : null;
};

describe('a name means the same', () => {
  it.each([
    'companyName',
    'company_name',
    'CompanyName',
    'company-name',
    'COMPANYNAME',
    'COMPANY_NAME',
    'companyname',
    'company.name',
    'Company Name',
  ])('written as %s', (name) => expect(meant(name)).toBe('company.name'));

  it.each([
    'email',
    'e-mail',
    'eMail',
    'E_MAIL',
    'EMailAdresse',
    'courriel',
    'adresseÉlectronique',
    'correo electrónico',
    'posta elettronica',
    'emailadres',
    'adres e-mail',
    '邮箱',
    '客户邮箱',
    'メールアドレス',
    'почта',
    'buyer_email',
    'emailAcheteur',
    'contactEmail',
    'SENDER_EMAIL',
  ])('in another language: %s', (name) => expect(meant(name)).toBe('person.email'));
});

describe('what a name means depends', () => {
  it.each<[string, string | null]>([
    ['id', 'id'],
    ['leadId', 'id'],
    ['clientRequestNumber', 'id'],
    ['contact/id', 'person.visitorId'],
    ['visitorId', 'person.visitorId'],
    ['product/id', 'productId'],
    ['productId', 'productId'],
    ['company/id', null],
    ['sessionId', null],
    ['address/id', null],
    ['contact/name', 'person.fullName'],
    ['company/name', 'company.name'],
    ['contact/company/name', 'company.name'],
    ['product/name', 'productName'],
    ['exhibitor/name', null],
    ['category/name', 'kind'],
    ['campaign/name', null],
    ['name/first', 'person.firstName'],
    ['country', 'address.country'],
    ['country@iso', 'address.country'],
    ['country/name', 'address.country'],
    ['phone/countryCode', 'person.phoneCode'],
    ['phone/number', 'person.phone'],
    ['phone@type', null],
    ['phoneType', null],
    ['fax', null],
    ['fax/number', null],
    ['exhibitor/phone', null],
    ['recipient/contact/email', 'recipient.email'],
    ['email/recipient', 'recipient.email'],
    ['email/buyer', 'person.email'],
    ['email@value', 'person.email'],
    ['emailStatus', null],
    ['product/country', null],
    ['date', 'createdAt'],
    ['created/date', 'createdAt'],
    ['created/time', 'createdTime'],
    ['LeadCreationDateTime', 'createdAt'],
    ['updatedAt', null],
    ['updated/date', null],
    ['lastVisitDate', null],
    ['birthdate', null],
    ['type', 'type'],
    ['company/type', 'company.type'],
    ['contactType', 'kind'],
    ['businessSector', 'company.sector'],
    ['businessSectorId', 'company.sectorCode'],
    ['businessSector@id', 'company.sectorCode'],
    ['url', null],
    ['company/url', 'company.website'],
    ['product@lien', 'productUrl'],
    ['firstLine', null],
    ['nota', null],
    ['grid', null],
    ['', null],
  ])('on what it stands in: %s is %s', (path, target) => {
    expect(meant(path)).toBe(target);
  });

  it('on who it is said to belong to', () => {
    expect(ownerOf(['exhibitor', 'x'])).toBe('recipient');
    expect(ownerOf(['products', 'product', 'x'])).toBe('product');
    expect(ownerOf(['campaign', 'x'])).toBe('other');
    expect(ownerOf(['x'])).toBeNull();
  });
});

it('is surest of the names that are published', () => {
  for (const name of ['businessCompanyType', 'businessSector', 'employeePosition', 'country']) {
    expect(best(name)).toMatchObject({ published: true });
    expect(best(name)!.strength).toBeGreaterThan(0.95);
  }
  expect(best('pays')).toMatchObject({ target: 'address.country', published: false });
});

it('is less sure of a name with words that it does not know', () => {
  expect(best('xyzzyEmail')!.strength).toBeLessThan(best('email')!.strength);
  expect(meant('xyzzyFooBarEmail')).toBeNull();
});
