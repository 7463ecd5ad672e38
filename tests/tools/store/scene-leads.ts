import { type FeedLead, makeLeads } from '../../support/leads.ts';

const HOUR = 3_600_000;

/** Since how many hours each of them waits: a day's work, one of it overdue. */
const AGES = [47, 26, 21, 17, 6, 4.5, 3, 1.7, 0.9, 0.4];
/** Two visits are due soon, the others within their month. */
const VISITS = 14;

/**
 * Who is in the pictures of a listing: buyers on one marketplace, every third of them in the language of the listing and
 * that of the first picture among them. The others write in the languages that exhibitors hear most.
 */
export function sceneLeads(language: string, now: number): FeedLead[] {
  const made = makeLeads({ seed: 7, count: 900, now }).filter(
    (lead) => lead.marketplace === 'DirectIndustry' && lead.visitorType === 'PROFESSIONAL',
  );
  const requests = made.filter(
    ({ category, type, comment }) => category === 'REQUEST' && type !== 'CALLBACK' && comment,
  );
  const taken = new Set<FeedLead>();
  const take = (wanted: string): FeedLead => {
    const one =
      requests.find((lead) => lead.language === wanted && !taken.has(lead)) ??
      requests.find((lead) => !taken.has(lead));
    if (!one) throw new Error('There are not enough leads for the pictures.');
    taken.add(one);
    return one;
  };
  const others = ['en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'sv', 'cs'].filter((other) => other !== language);
  return [
    ...AGES.map((hours, at) => ({
      ...take(at % 3 === 0 ? language : others[at % others.length]!),
      creationDate: new Date(now - hours * HOUR).toISOString(),
    })),
    ...made.filter(({ category }) => category === 'PROSPECT').slice(0, 4),
    ...made.filter(({ category }) => category === 'VISIT').slice(0, VISITS),
  ];
}

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
