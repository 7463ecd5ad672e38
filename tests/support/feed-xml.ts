import type { FeedLead } from './leads.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML content or attribute value. A bare CR would come back as a line feed. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character]!).replaceAll('\r', '&#13;');

const element = (name: string, value: string): string => (value ? `<${name}>${escapeXml(value)}</${name}>` : '');

/** One record in the sample format. */
export function leadXml({ products, ...fields }: FeedLead): string {
  const flat = Object.entries(fields).map(([name, value]) => element(name, value));
  const items = products.map(
    ({ id, name, url }) => `<product>${element('id', id)}${element('name', name)}${element('url', url)}</product>`,
  );
  return `<lead>${flat.join('')}<products>${items.join('')}</products></lead>`;
}

/** A whole feed in the sample format. */
export const feedXml = (leads: readonly FeedLead[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<leads>\n${leads.map((lead) => `${leadXml(lead)}\n`).join('')}</leads>\n`;
