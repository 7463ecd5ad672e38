/** The server's protocol with nothing of ours: what nobody can leave out who sends documents, or reads them. */

export interface RawDoc {
  _id: string;
  _rev: string;
}

interface Changes {
  results: { doc: RawDoc }[];
  last_seq: string | number;
}

const asJson = { 'Content-Type': 'application/json' };

export async function makeDatabase(address: string): Promise<void> {
  const { ok } = await fetch(address, { method: 'PUT' });
  if (!ok) throw new Error('The server made no database: there is nothing to measure.');
}

/** Sends documents as new ones, so many at once. `then` is told what came back of each lot. */
export async function sendAll(
  address: string,
  docs: readonly RawDoc[],
  atOnce: number,
  then: (ids: string[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < docs.length; at += atOnce) {
    const lot = docs.slice(at, at + atOnce).map(({ _rev, ...doc }) => doc);
    const body = JSON.stringify({ docs: lot });
    const response = await fetch(`${address}/_bulk_docs`, { method: 'POST', headers: asJson, body });
    const written = (await response.json()) as { id: string; ok?: true }[];
    if (!written.every(({ ok }) => ok)) throw new Error('The server took less than all: there is nothing to measure.');
    await then(written.map(({ id }) => id));
  }
}

/** Reads what is new since then, so much at once, and tells `then` of each lot. How far it is now. */
export async function readAll(
  address: string,
  since: string | number,
  atOnce: number,
  then: (docs: RawDoc[]) => Promise<unknown>,
): Promise<string | number> {
  for (let seq = since; ;) {
    const response = await fetch(`${address}/_changes?since=${seq}&limit=${atOnce}&include_docs=true`);
    const { results, last_seq } = (await response.json()) as Changes;
    await then(results.map(({ doc }) => doc));
    if (results.length < atOnce) return last_seq;
    seq = last_seq;
  }
}
