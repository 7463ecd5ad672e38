import { DEFAULT_ZONE } from '../domain/lead/dates.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';

/** Elements that hold the buyer's own data in feeds that group it. */
const PERSON =
  'contact|person|buyer|visitor|customer|user|client|prospect|sender|personne|acheteur|kontakt|contatto|contacto';
const COMPANY = 'company|societe|entreprise|firma|unternehmen|azienda|empresa|organisation|organization';
const ADDRESS = 'address|adresse|anschrift|indirizzo|direccion|location';

/** A name by itself, in the group of the buyer, in that of the company, of the address. */
const ofPerson = (name: string): string[] => [name, `${PERSON}/${name}`];
const ofCompany = (name: string): string[] => [name, `${COMPANY}/${name}`, `${PERSON}/${COMPANY}/${name}`];
const ofAddress = (name: string): string[] =>
  [name, `${ADDRESS}/${name}`, `${PERSON}/${name}`, `${COMPANY}/${name}`].concat(
    `${PERSON}|${COMPANY}/${ADDRESS}/${name}`,
  );

/**
 * The sample format, with the other names that a flat or lightly nested layout is likely to use. Four names are
 * VirtualExpo's own: businessCompanyType, businessSector, employeePosition and country. The rest are guesses from
 * its public form and from other lead feeds; names that can only mean one thing are looked for at any depth.
 */
export const SAMPLE_MAPPING: FeedMapping = {
  name: 'sample',
  root: [
    'leads',
    'lead',
    'requests',
    'prospects',
    'visits',
    'contacts',
    'export',
    'feed',
    'data',
    'demandes',
    'anfragen',
    'visites',
  ],
  record: '**/lead|request|prospect|visit|contact|demande|anfrage|visite|besuch',
  fields: {
    id: [
      'id',
      'leadId',
      'requestId',
      'demandId',
      'idDemande',
      'uniqueId',
      'uid',
      'reference',
      'ref',
      'numero',
      'number',
    ],
    kind: ['category', 'kind', 'leadType', 'typeContact', 'contactType', 'natureOfLead', 'group'],
    type: [
      'requestTypes/requestType',
      'types/type',
      'type',
      'requestType',
      'typeDemande',
      'demandType',
      'requestButtonType',
      'queryType',
    ],
    marketplace: ['marketplace', 'site', 'portal', 'source', 'salon', 'exhibition'],
    createdAt: [
      'creationDate',
      'createdAt',
      'created',
      'date',
      'requestDate',
      'dateDemande',
      'visitDate',
      'timestamp',
      'queryTime',
      'sentDate',
    ],
    createdTime: ['creationTime', 'time', 'heure', 'uhrzeit', 'ora', 'hora'],
    language: ['language', 'lang', 'locale', 'langue', 'sprache', `${PERSON}/language|lang|langue`],
    'person.title': [...ofPerson('title|civility|civilite|anrede|salutation')],
    'person.firstName': [...ofPerson('firstName|givenName'), ...ofPerson('prenom|vorname|nombre')],
    'person.lastName': [...ofPerson('lastName|surname|familyName'), ...ofPerson('nom|nachname|cognome|apellidos')],
    'person.fullName': [...ofPerson('fullName|contactName|senderName'), 'name', `${PERSON}/name`, 'contact'],
    'person.email': [
      ...ofPerson('email'),
      ...ofPerson('mail|emailAddress|courriel|senderEmail|contactEmail'),
      `${PERSON}/*/email`,
    ],
    'person.phone': [
      ...ofPerson('phoneNumber'),
      ...ofPerson('phone|telephone|tel|telefono|telefon'),
      ...ofPerson('mobile|mobilePhone|senderMobile'),
    ],
    'person.phoneCode': ofPerson('phoneCode|phonePrefix|dialCode|callingCode'),
    'person.position': [
      '**/employeePosition',
      '**/employeePositionId',
      ...ofPerson('position|jobTitle|function|fonction|poste'),
    ],
    'person.speciality': ['**/medicalSpeciality|medicalSpecialty', ...ofPerson('speciality|specialty|specialite')],
    'person.visitorType': ['**/visitorType', 'typeVisiteur'],
    'person.visitorId': ['**/visitorId', `${PERSON}/id`],
    'company.name': [
      'company',
      'companyName',
      `${COMPANY}/name|nom|companyName`,
      `${PERSON}/${COMPANY}`,
      `${PERSON}/${COMPANY}/name|nom`,
      'societe|entreprise|firma|azienda|empresa|organisation|organization|senderCompany',
      `${PERSON}/companyName`,
    ],
    'company.website': ['**/companyWebSite', ...ofCompany('website|web|siteWeb'), `${COMPANY}/url`],
    'company.type': [
      '**/businessCompanyType',
      '**/businessCompanyTypeId',
      ...ofCompany('companyType|typeSociete|typeOfCompany'),
    ],
    'company.typeCode': ['**/businessCompanyType@id|code', '**/businessCompanyTypeId'],
    'company.sector': [
      '**/businessSector',
      '**/businessSectorId',
      ...ofCompany('sector|secteur|activity|branche|industry'),
    ],
    'company.sectorCode': ['**/businessSector@id|code', '**/businessSectorId'],
    'address.street': [
      ...ofAddress('street|address1|strasse|rue'),
      'address|adresse',
      `${PERSON}|${COMPANY}/address|adresse`,
    ],
    'address.postalCode': [...ofAddress('postalCode'), ...ofAddress('zip|zipCode|postCode|codePostal|plz|cap')],
    'address.city': [...ofAddress('city|cityLabel'), ...ofAddress('ville|ort|stadt|citta|ciudad|town')],
    'address.region': [...ofAddress('administrativeArea'), ...ofAddress('state|region|province|bundesland')],
    'address.country': [
      ...ofAddress('country'),
      ...ofAddress('countryIsoCode|countryCode|isoCountry'),
      ...ofAddress('pays|land|paese|pais'),
      ...ofAddress('country|pays|land@iso|code|id'),
    ],
    message: [
      'comment',
      'message',
      'projectDescription',
      'text',
      'description',
      'queryMessage',
      'body',
      'texte|nachricht|mensaje|messaggio',
    ],
    'need.quantity': ['**/quantity', 'quantite|menge'],
    'need.budget': ['**/budget', '**/budgetId'],
    'need.currency': ['**/currency', '**/currencyId'],
    'need.delay': ['**/delay', '**/delayId', 'delai|timeline|deadline'],
    product: ['products|produits|items/product|produit|item', 'product|produit'],
    'product.id': ['id', 'productId|ref|reference'],
    'product.name': ['name', 'productName|nom|title|label|model'],
    'product.url': ['url', 'productUrl|link|lien|linkUrl|href'],
    productId: ['productId'],
    productName: ['productName', 'queryProductName', 'products|produits'],
    productUrl: ['productUrl'],
    'recipient.type': ['recipientType', 'recipient/type'],
    'recipient.email': ['recipientEmail', 'recipient/email'],
  },
  rows: [],
  flags: {},
  kinds: {},
  types: {},
  labels: {},
  zone: DEFAULT_ZONE,
  dayOrder: 'day-first',
};
