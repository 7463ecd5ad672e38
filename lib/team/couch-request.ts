import type * as z from 'zod/mini';
import type { CouchFault } from '../domain/team/fault.ts';
import { toBase64 } from '../seal/base64.ts';
import type { TeamServer } from '../storage/team-rows.ts';
import { type Couch, faultOf } from './couch-answer.ts';

export interface CouchPorts {
  fetch: (request: Request) => Promise<Response>;
  server: TeamServer;
  /** From the request to the last byte of the answer. */
  timeoutMs?: number;
  /** Of an answer. */
  maxBytes?: number;
}

type Method = 'GET' | 'PUT' | 'POST';

/** One request and its answer, read as JSON of a known shape. Never throws: what went wrong is a value. */
export type Ask = <Value>(
  method: Method,
  path: string,
  schema: z.ZodMiniType<Value>,
  body?: unknown,
) => Promise<Couch<Value>>;

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 64 * 1024 * 1024;

export function asking({ fetch, server, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES }: CouchPorts): Ask {
  const base = server.url.endsWith('/') ? server.url.slice(0, -1) : server.url;
  const headers = {
    Accept: 'application/json',
    Authorization: `Basic ${toBase64(new TextEncoder().encode(`${server.user}:${server.password}`))}`,
  };
  return async (method, path, schema, body) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    let servedAt: number | null = null;
    const fault = (name: CouchFault) => ({ ok: false, fault: name, servedAt }) as const;
    try {
      const response = await fetch(
        new Request(base + path, {
          method,
          headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          // No cookie of the user's goes along, and the password to no other server.
          credentials: 'omit',
          redirect: 'manual',
          cache: 'no-store',
          signal: controller.signal,
        }),
      );
      servedAt = timeOf(response.headers.get('Date'));
      const failed = faultOf(response.status);
      if (failed) {
        await response.body?.cancel().catch(() => undefined);
        return fault(failed);
      }
      const text = await textOf(response, maxBytes);
      if (text === null) return fault('too-large');
      const { success, data } = schema.safeParse(parsed(text));
      return success ? { ok: true, value: data, servedAt } : fault('odd');
    } catch {
      // A message of the network may name the server: only that it failed is told.
      return fault(controller.signal.aborted ? 'timeout' : 'away');
    } finally {
      clearTimeout(timer);
    }
  };
}

function timeOf(date: string | null): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}

/** Null where it is longer than allowed. */
async function textOf(response: Response, maxBytes: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    bytes += piece.value.length;
    if (bytes > maxBytes) {
      await reader?.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
