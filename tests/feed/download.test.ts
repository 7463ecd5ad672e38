import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FeedAddress, KeyPlacement } from '../../lib/domain/connection/connection.ts';
import { type Answer, download, type DownloadPorts } from '../../lib/feed/download.ts';
import { readFeed } from '../../lib/feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { MISBEHAVIOURS, type Misbehaviour } from '../support/misbehaviours.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const LEADS = makeLeads({ count: 40, now: NOW });

let server: FeedServer;
beforeAll(async () => {
  server = await FeedServer.start({ leads: LEADS, intervalMs: 0 });
});
afterEach(() => {
  server.misbehave(null);
  server.intervalMs = 0;
});
afterAll(() => server.close());

const address = (overrides: Partial<FeedAddress> = {}): FeedAddress => ({
  url: server.urlWithKey,
  key: '',
  placement: { kind: 'in-url' },
  ...overrides,
});

interface Downloaded {
  answer: Answer;
  body: Uint8Array[];
}

async function run(target: FeedAddress, ports: Partial<DownloadPorts> = {}): Promise<Downloaded> {
  const body: Uint8Array[] = [];
  const answer = await download(target, {
    fetch: (request) => fetch(request),
    timeoutMs: 5000,
    maxBytes: 1_000_000,
    onChunk: async (chunk) => void body.push(chunk.slice()),
    ...ports,
  });
  return { answer, body };
}

/** How the download ends once its body has been read as well. */
async function outcomeOf({ answer, body }: Downloaded): Promise<{ outcome: string; leads: number }> {
  if (answer.outcome !== 'body') return { outcome: answer.outcome, leads: 0 };
  const batches = readFeed(body, { mapping: SAMPLE_MAPPING, httpCharset: answer.charset });
  for (let leads = 0; ;) {
    const next = await batches.next();
    if (next.done) return { outcome: next.value.end, leads };
    leads += next.value.length;
  }
}

describe('the request', () => {
  it.each<[string, KeyPlacement, string, (url: string) => string]>([
    ['in the URL', { kind: 'in-url' }, '', (url) => `${url}?key=SECRETKEY123`],
    ['in the path', { kind: 'in-url' }, '', (url) => url.replace('/feed.xml', '/feed/SECRETKEY123')],
    ['as a parameter', { kind: 'query', name: 'key' }, ' SECRETKEY123 ', (url) => `${url}?kinds=request&key=old`],
    ['in a header', { kind: 'header', name: 'X-Api-Key' }, 'SECRETKEY123', (url) => url],
  ])('carries the key %s', async (_, placement, key, url) => {
    const { answer } = await run({ url: url(server.url), key, placement });
    expect(answer).toMatchObject({ outcome: 'body', status: 200, charset: 'utf-8', tooLarge: false });
  });

  it('carries nothing that it need not', async () => {
    await run(address());
    const { method, headers } = server.requests.at(-1)!;
    expect(method).toBe('GET');
    expect(headers.accept).toContain('application/xml');
    for (const name of ['cookie', 'referer', 'authorization', 'if-none-match'])
      expect(headers).not.toHaveProperty(name);
  });

  it('is built to be followed nowhere, kept nowhere and to say nothing of the user', async () => {
    let seen: Request | undefined;
    await run(address(), {
      fetch: (request) => {
        seen = request;
        return Promise.reject(new TypeError());
      },
    });
    expect(seen).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it('is not made with a key that no header can hold', async () => {
    const before = server.requests.length;
    const { answer } = await run({ url: server.url, key: 'clé\n€', placement: { kind: 'header', name: 'X-Api-Key' } });
    expect(answer.outcome).toBe('key-refused');
    expect(server.requests).toHaveLength(before);
  });

  it('calls fetch as a function, since browsers refuse it as a method', async () => {
    const { answer } = await run(address(), {
      fetch: function (this: unknown, request: Request) {
        expect(this).toBeUndefined();
        return fetch(request);
      },
    });
    expect(answer.status).toBe(200);
  });
});

describe('the answer', () => {
  it('is handed out whole, and in order', async () => {
    const downloaded = await run(address());
    expect(downloaded.answer.bytes).toBe(Buffer.concat(downloaded.body).length);
    expect(await outcomeOf(downloaded)).toEqual({ outcome: 'complete', leads: 40 });
  });

  it('waits until each piece was taken', async () => {
    let busy = 0;
    await run(address(), {
      onChunk: async () => {
        expect(++busy).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 5));
        busy--;
      },
    });
  });

  it('ends when a piece cannot be taken', async () => {
    const { answer } = await run(address(), { onChunk: () => Promise.reject(new Error('disk full')) });
    expect(answer).toMatchObject({ outcome: 'storage-failed', bytes: 0 });
  });

  it('is the same as before', async () => {
    const { answer } = await run(address());
    expect(answer.etag).toMatch(/^"\w+"$/);
    const validators = { etag: answer.etag, lastModified: null };
    expect((await run(address(), { validators })).answer).toMatchObject({ outcome: 'ok-same', status: 304 });
  });

  it('may come too early', async () => {
    server.intervalMs = 7_200_000;
    expect((await run(address())).answer).toMatchObject({
      outcome: 'too-early',
      status: 429,
      retryAfterMs: expect.any(Number),
    });
    server.resetInterval();
    expect((await run(address())).answer.outcome).toBe('body');
    const { answer } = await run(address());
    expect(answer.outcome).toBe('too-early');
    expect(answer.retryAfterMs).toBeGreaterThan(7_190_000);
  });

  it('refuses a wrong key', async () => {
    expect((await run(address({ url: `${server.url}?key=wrong` }))).answer).toMatchObject({
      outcome: 'key-refused',
      status: 403,
    });
    expect((await run(address({ url: server.url }))).answer).toMatchObject({ outcome: 'key-refused', status: 401 });
  });

  it('does not come from where nobody is', async () => {
    expect((await run(address({ url: 'http://127.0.0.1:1/feed.xml' }))).answer).toMatchObject({
      outcome: 'unreachable',
      status: null,
    });
  });
});

describe('servers that misbehave', () => {
  const SOME = expect.any(Number) as number;
  const EXPECTED: Record<Misbehaviour, [outcome: string, leads?: number]> = {
    'cut-content-length': ['incomplete', SOME],
    'cut-chunked': ['incomplete', SOME],
    'cut-close-delimited': ['incomplete', SOME],
    'cut-gzip': ['incomplete', SOME],
    'gzip-not-announced': ['not-xml'],
    'slow-body': ['incomplete', SOME],
    'no-answer': ['timeout'],
    'never-ending': ['incomplete', SOME],
    reset: ['unreachable'],
    'reset-in-body': ['incomplete', SOME],
    'redirect-elsewhere': ['redirected'],
    'redirect-here': ['redirected'],
    'login-page': ['html-page'],
    'xhtml-page': ['html-page'],
    'json-error': ['json'],
    'text-error': ['not-xml'],
    'error-xml': ['not-a-feed'],
    'error-in-feed': ['not-a-feed'],
    empty: ['empty'],
    whitespace: ['empty'],
    'no-content': ['ok-none'],
    'no-leads': ['complete'],
    'two-documents': ['incomplete', 40],
    'trailing-garbage': ['incomplete', 40],
    'php-warning': ['not-xml'],
    'leading-newline': ['not-xml'],
    doctype: ['doctype'],
    'entity-bomb': ['doctype'],
    'latin1-undeclared': ['bad-encoding'],
    'utf-16': ['complete', 40],
    'utf-7': ['bad-encoding'],
    '401': ['key-refused'],
    '403': ['key-refused'],
    '404': ['not-found'],
    '410': ['not-found'],
    '418': ['http-error'],
    '429': ['too-early'],
    '500': ['server-error'],
    '503': ['server-error'],
  };

  it.each(Object.keys(MISBEHAVIOURS) as Misbehaviour[])('%s', async (kind) => {
    server.misbehave(kind);
    const slow = kind === 'slow-body' || kind === 'no-answer';
    const downloaded = await run(address(), { timeoutMs: slow ? 300 : 5000 });
    const [outcome, leads = 0] = EXPECTED[kind];
    expect(await outcomeOf(downloaded)).toEqual({ outcome, leads });
    expect(server.astray).toEqual([]);
    if (kind === 'never-ending') expect(downloaded.answer).toMatchObject({ tooLarge: true, bytes: 1_000_000 });
    if (kind === '429') expect(downloaded.answer.retryAfterMs).toBe(600_000);
    if (kind === '503') expect(downloaded.answer.retryAfterMs).toBeGreaterThan(590_000);
  });
});

it('hides a redirect that a browser hides', async () => {
  const opaque = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null } as Response;
  expect((await run(address(), { fetch: () => Promise.resolve(opaque) })).answer).toMatchObject({
    outcome: 'redirected',
    status: null,
  });
});
