import type { FeedLead } from '../leads.ts';

/** Names, which are the same in every language. */
const NAMES = [
  'Leadstand',
  'VirtualExpo',
  'AeroExpo',
  'AgriExpo',
  'ArchiExpo',
  'DirectIndustry',
  'MedicalExpo',
  'NauticExpo',
  'Gmail',
  'Outlook',
  'CSV',
  'XLSX',
  'JSON',
  'DSGVO',
];

/** What is on the screens and in no locale: names of ours, and whatever a feed says, with the names of its elements. */
export function knownData(leads: readonly FeedLead[], origin: string): string[] {
  const names = new Set([...NAMES, origin, 'feeds.example.com', 'zzzz', 'products', 'product']);
  const add = (value: unknown): void => {
    if (typeof value === 'string') names.add(value.trim());
    else if (Array.isArray(value)) value.forEach(add);
    else if (value && typeof value === 'object') {
      for (const [name, below] of Object.entries(value)) [name, below].forEach(add);
    }
  };
  leads.forEach(add);
  return [...names].filter((name) => name.length > 1 && /\p{L}/u.test(name));
}
