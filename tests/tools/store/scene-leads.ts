import { type FeedLead, makeLeads } from '../../support/leads.ts';

const HOUR = 3_600_000;
/** One series of invented leads has too few names of some countries. */
const SEEDS = Array.from({ length: 16 }, (_, at) => at + 1);

/** Since how many hours each of them waits: a day's work, one of it overdue. */
const AGES = [47, 26, 21, 17, 6, 4.5, 3, 1.7, 0.9, 0.4];
/** Where a listing is read, when its language is written in several countries. */
const HOMES = new Map([
  ['pt', 'BR'],
  ['zh', 'CN'],
]);
/** How many visits are held back, and where from: from countries whose rules the page knows. */
const VISITS = 14;
const VISITORS = new Set(['FR', 'DE', 'IT', 'ES', 'GB', 'PL', 'SE', 'AT', 'CZ', 'PT']);

/**
 * Who is in the pictures of a listing: buyers on one marketplace, every third of them in the language of the listing and
 * that of the first picture among them. The others write in the languages that exhibitors hear most.
 */
export function sceneLeads(language: string, now: number): FeedLead[] {
  const made = SEEDS.flatMap((seed) => makeLeads({ seed, count: 700, now })).filter(
    (lead) => lead.marketplace === 'DirectIndustry' && lead.visitorType === 'PROFESSIONAL',
  );
  const requests = made.filter(
    ({ category, type, comment }) => category === 'REQUEST' && type !== 'CALLBACK' && comment,
  );
  const names = new Set<string>();
  const home = HOMES.get(language);
  const take = (wanted: string): FeedLead => {
    const one = requests.find(
      (lead) =>
        lead.language === wanted &&
        !names.has(nameOf(lead)) &&
        sounds(lead) &&
        (wanted !== language || !home || lead.country === home),
    );
    if (!one) throw new Error(`There are not enough leads in ${wanted} for the pictures.`);
    names.add(nameOf(one));
    return one;
  };
  const others = ['en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'sv'].filter((other) => other !== language);
  const all = [
    ...AGES.map((hours, at) => ({
      ...take(at % 3 === 0 ? language : others[at % others.length]!),
      creationDate: new Date(now - hours * HOUR).toISOString(),
    })),
    ...made.filter(({ category }) => category === 'PROSPECT').slice(0, 4),
    ...made.filter(({ category, country }) => category === 'VISIT' && VISITORS.has(country)).slice(0, VISITS),
  ];
  // Each series counts from the same number.
  return all.map((lead, at) => ({ ...lead, id: `DI-${81_204_611 + 37 * at}` }));
}

/** Whether both names are a man's or a woman's, in a language where they differ: invented leads are put together by chance. */
const sounds = ({ language, firstName, lastName }: FeedLead): boolean =>
  language !== 'ru' || /[ая]$/.test(firstName) === lastName.endsWith('а');

const nameOf = ({ firstName, lastName }: FeedLead): string => `${firstName} ${lastName}`;

/**
 * Lets every lead have come half an hour after it was asked for, as it is where a browser has been open all the time: in the
 * pictures, all of them came with the first download. Runs in a page of the extension.
 */
export async function cameInTime(): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  type Row = { feed: { createdAt: string | null; receivedAt: string } };
  const db = await done(indexedDB.open('leadstand'));
  const store = db.transaction('leads', 'readwrite').objectStore('leads');
  for (const row of (await done(store.getAll())) as Row[]) {
    const asked = Date.parse(row.feed.createdAt ?? row.feed.receivedAt);
    const receivedAt = new Date(Math.min(Date.now(), asked + 1_500_000)).toISOString();
    await done(store.put({ ...row, feed: { ...row.feed, receivedAt } }));
  }
  db.close();
}
