import { escapeXml } from './feed-xml.ts';
import type { FeedLead } from './leads.ts';

/** Words for kinds and buttons that nobody can know. Two are like others: a visit, and a quote. */
const KINDS: Readonly<Record<string, string>> = {
  REQUEST: 'RENSEIGNEMENT',
  PROSPECT: 'TARIF_CONSULTE',
  VISIT: 'VISITE',
  WHERE_TO_BUY: 'REVENDEUR',
};
const BUTTONS: Readonly<Record<string, string>> = {
  DOC: 'PLAQUETTE',
  QUOTE: 'DEVIS',
  RATE: 'BAREME',
  PRICE_LIST: 'BAREME_VU',
  CALLBACK: 'RAPPEL',
};

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeXml(value).replaceAll('\n', '&#10;')}"`)
    .join('');

/** A record whose values are attributes with French names; the company's says nothing at all. */
function recordXml(lead: FeedLead): string {
  const [date = '', time = ''] = lead.creationDate.split('T');
  const [year, month, day] = date.split('-');
  const product = lead.products[0]!;
  const fiche = {
    numero: lead.id,
    categorie: KINDS[lead.category] ?? lead.category,
    date: `${day}/${month}/${year}`,
    heure: time.slice(0, 5),
    bouton: lead.type
      .split(',')
      .map((type) => BUTTONS[type] ?? type)
      .join(','),
    langue: lead.language,
  };
  const contact = { nom: lead.lastName, prenom: lead.firstName, courriel: lead.email, tel: lead.phoneNumber };
  return (
    `<ve:fiche${attributes(fiche)}><ve:contact${attributes(contact)}/>` +
    `<ve:compte${attributes({ libre3: lead.company, siteWeb: lead.companyWebSite })}/>` +
    `<ve:lieu${attributes({ pays: lead.country, ville: lead.city, codePostal: lead.postalCode })}/>` +
    `<ve:message>${escapeXml(lead.comment)}</ve:message>` +
    `<ve:produit${attributes({ nom: product.name, lien: product.url })}/></ve:fiche>`
  );
}

/** A feed in a layout of its own. */
export const strangeXml = (leads: readonly FeedLead[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ve:export xmlns:ve="urn:example:feed">\n<ve:fiches>\n` +
  `${leads.map((lead) => `${recordXml(lead)}\n`).join('')}</ve:fiches>\n</ve:export>\n`;
