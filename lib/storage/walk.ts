import type { Stretch } from './boxes.ts';
import type { LeadStore } from './leads.ts';

/** As many keys as are asked for at once: at first few, since what is looked for often is among them. */
const [FEW, MANY] = [250, 1000];

/** The lead keys of a stretch, in its order, some at a time. */
export async function* walk(store: LeadStore, stretch: Stretch): AsyncGenerator<string[]> {
  yield* stretch.newestFirst ? backwards(store, stretch) : forwards(store, stretch);
}

async function* forwards(store: LeadStore, { index, range }: Stretch): AsyncGenerator<string[]> {
  let [from, last, most] = [range.lower as IDBValidKey, '', FEW];
  for (;;) {
    const found = await store.index(index).getAllKeys(IDBKeyRange.bound(from, range.upper), most);
    // It begins with what has the same place in the index as the last one did, and those are in the order of their keys.
    const next = last === '' ? found : found.slice(found.indexOf(last) + 1);
    yield next;
    if (found.length < most) return;
    const end = found.at(-1)!;
    const row = await store.get(end);
    const at = row?.[index];
    if (!at) return;
    [from, last, most] = [at, end, end === last ? most * 4 : Math.min(most * 4, MANY)];
  }
}

async function* backwards(store: LeadStore, { index, range }: Stretch): AsyncGenerator<string[]> {
  let leadKeys: string[] = [];
  for (let cursor = await store.index(index).openKeyCursor(range, 'prev'); cursor; cursor = await cursor.continue()) {
    leadKeys.push(cursor.primaryKey);
    if (leadKeys.length < FEW) continue;
    const next = leadKeys;
    leadKeys = [];
    yield next;
  }
  yield leadKeys;
}
