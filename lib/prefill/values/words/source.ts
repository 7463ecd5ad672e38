import { readMarketplace } from '../../../domain/lead/marketplaces.ts';
import { says, type Answer, type Ask, some } from '../ask.ts';

/**
 * What a list of sources may call a marketplace of VirtualExpo. "Web", "Website", "Partner" and "Trade show" are not
 * among them: whether a team counts the marketplace as one of these only the team can say, once, in its profile.
 */
const SAME: readonly string[] = [
  'VirtualExpo',
  'Virtual-Expo',
  'Virtual Expo Group',
  'VirtualExpo Group',
  'VirtualExpo marketplaces',
  'Online marketplace',
  'Online market place',
  'B2B marketplace',
  'B2B online marketplace',
  'Marketplace',
  'Online B2B marketplace',
  'Digital marketplace',
  'Marketplaces',
  'Online marketplaces',
  'Online directory',
  'Online supplier directory',
  'Supplier directory',
  'B2B directory',
  'Industry directory',
  'Industrial directory',
  'Business directory',
  'Web directory',
  'Online portal',
  'Industry portal',
  'B2B portal',
  'Trade portal',
  'Product portal',
  'Online trade portal',
  'Marketplace / portal',
  'Portal / marketplace',
  'Virtual exhibition',
  'Online exhibition',
  'Virtual trade fair',
  'Online-Marktplatz',
  'Marktplatz',
  'B2B-Marktplatz',
  'Branchenportal',
  'Online-Portal',
  'Internetportal',
  'Firmenverzeichnis',
  'Online-Branchenverzeichnis',
  'Virtuelle Messe',
  'Internetmarktplatz',
  'B2B-Portal',
  'Fachportal',
  'Lieferantenverzeichnis',
  'Place de marché',
  'Place de marché en ligne',
  'Marketplace B2B',
  'Annuaire en ligne',
  'Portail B2B',
  'Portail en ligne',
  'Salon virtuel',
  'Annuaire professionnel',
  'Mercado en línea',
  'Directorio en línea',
  'Portal B2B',
  'Portal en línea',
  'Feria virtual',
  'Mercato online',
  'Marketplace online',
  'Portale B2B',
  'Portale online',
  'Fiera virtuale',
  'Directory online',
  'Marketplace on-line',
];

/** The marketplace's own name first, then its owner's, then what it is. */
function sourceWordings(name: string): string[] {
  const site = readMarketplace(name)
    ? [`${name} (VirtualExpo)`, `VirtualExpo ${name}`, `${name}.com`, `www.${name.toLowerCase()}.com`]
    : [];
  return [...new Set([name, ...site, ...SAME])];
}

export function sourceAnswer({ field, values }: Ask): Answer {
  const name = values['lead-source'];
  if (!name) return [];
  if (field.tag === 'select' || field.tag === 'combobox') return sourceWordings(name);
  // "Website" as the label of a source field still asks for the name of the place.
  return says(field, /\burl\b/i) ? some(`https://www.${name.toLowerCase()}.com`) : [name];
}
