import type { FeedAddress } from '../domain/connection/connection.ts';
import type { Outcome } from '../domain/schedule/outcome.ts';
import { retryAfterMs } from '../domain/schedule/retry-after.ts';
import { buildRequest, type Validators } from './feed-request.ts';
import { streamBody } from './stream-body.ts';
import { startTimeLimit, type TimeLimit } from './time-limit.ts';

export interface DownloadPorts {
  fetch: (request: Request) => Promise<Response>;
  /** From the request to the last byte. */
  timeoutMs: number;
  maxBytes: number;
  /** Takes the body piece by piece, with what its head said; the next one is not read before this one is settled. */
  onChunk: (chunk: Uint8Array, head: Answer) => Promise<void>;
  /** Is told of the answer as soon as there is one, before any of its body. */
  onAnswer?: (answer: Answer) => Promise<void>;
  /** What the last good answer said about itself. */
  validators?: Validators;
  now?: () => number;
}

export interface Answer {
  /** `body`: there is a body to read, which may still be anything. Otherwise, how the download ended. */
  outcome: Outcome | 'body';
  /** Null when no answer came, or one that a browser hides. */
  status: number | null;
  charset: string | null;
  bytes: number;
  /** The body was longer than allowed; the part up to the limit was handed out. */
  tooLarge: boolean;
  /** How long the server asks to wait, null when it does not say. */
  retryAfterMs: number | null;
  etag: string | null;
  lastModified: string | null;
  /** When the answer began, by our clock and by the server's, in milliseconds since the epoch. */
  answeredAt: number | null;
  servedAt: number | null;
}

export const NO_ANSWER: Answer = {
  outcome: 'unreachable',
  status: null,
  charset: null,
  bytes: 0,
  tooLarge: false,
  retryAfterMs: null,
  etag: null,
  lastModified: null,
  answeredAt: null,
  servedAt: null,
};

/**
 * One request to a feed. Never throws, and never tells anything of an error but its name: messages of network
 * errors may hold the address, and with it the key.
 */
export async function download(address: FeedAddress, ports: DownloadPorts): Promise<Answer> {
  // Browsers refuse a `fetch` that is called as a method of another object.
  const { fetch } = ports;
  const limit = startTimeLimit(ports.timeoutMs);
  try {
    const request = buildRequest(address, ports.validators, limit.signal);
    // What cannot be written into a header or a URL cannot be the key that the exhibitor was given.
    if (!request) return { ...NO_ANSWER, outcome: 'key-refused' };
    const response = await fetch(request).catch(() => null);
    if (!response) return { ...NO_ANSWER, outcome: outcomeOfSilence(limit) };
    return await readAnswer(response, limit, ports);
  } finally {
    limit.end();
  }
}

async function readAnswer(response: Response, limit: TimeLimit, ports: DownloadPorts): Promise<Answer> {
  const answer = describe(response, ports);
  if (answer.outcome !== 'body') {
    // Nobody reads it, and an unread body would hold the connection.
    await response.body?.cancel().catch(() => undefined);
    return answer;
  }
  const { bytes, end } = await streamBody(response.body, {
    ...ports,
    onChunk: (chunk) => ports.onChunk(chunk, answer),
  });
  if (end === 'sink-failed') return { ...answer, bytes, outcome: 'storage-failed' };
  // Whatever had arrived of a body that broke off was handed out, and shows by itself that it is not whole.
  if (end === 'broken' && bytes === 0) return { ...answer, outcome: outcomeOfSilence(limit) };
  return { ...answer, bytes, tooLarge: end === 'too-large' };
}

function describe(response: Response, { validators, now = Date.now }: DownloadPorts): Answer {
  const { headers, status } = response;
  const waits = status === 429 || status === 503;
  return {
    ...NO_ANSWER,
    outcome: outcomeOfStatus(response, validators),
    status: status === 0 ? null : status,
    charset: /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers.get('Content-Type') ?? '')?.[1] ?? null,
    retryAfterMs: waits ? retryAfterMs(headers.get('Retry-After'), headers.get('Date'), now()) : null,
    etag: headers.get('ETag'),
    lastModified: headers.get('Last-Modified'),
    answeredAt: now(),
    servedAt: timeOf(headers.get('Date')),
  };
}

function timeOf(date: string | null): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}

/**
 * The request says `redirect: 'manual'`. Nothing is followed, so the key cannot get to another host; and unlike
 * with `'error'`, a redirect can be told from a dead network. Browsers hide its status, other platforms do not.
 */
const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);

function outcomeOfStatus(response: Response, validators: Validators | undefined): Answer['outcome'] {
  const { status } = response;
  if (isRedirect(response)) return 'redirected';
  if (status === 200 || status === 203) return 'body';
  if (status === 204) return 'ok-none';
  if (status === 304 && (validators?.etag || validators?.lastModified)) return 'ok-same';
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-early';
  return status >= 500 ? 'server-error' : 'http-error';
}

const outcomeOfSilence = ({ signal }: TimeLimit): Outcome => (signal.aborted ? 'timeout' : 'unreachable');
