import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../web-server.ts';

export type Row = Record<string, unknown>;
export type Tables = Record<string, Row[]>;

/** The id that Supabase's sign-in gives the user. */
export const USER = '11111111-1111-4111-8111-111111111111';

/**
 * Stands in for Supabase: as many words of its sign-in and of PostgREST as the forms use on their way to a saved
 * record. Written to is only `tables`.
 */
export function answerAsSupabase(
  tables: Tables,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: unknown,
): void {
  const [, area, , name = '', call] = url.pathname.split('/');
  if (area === 'auth') return signIn(response, name);
  if (area !== 'rest') return sendJson(response, { message: 'There is nothing here.' }, 404);
  // No database is newer than this: there is nothing to migrate.
  if (name === 'rpc') return sendJson(response, call === 'get_latest_migration_timestamp' ? '99999999999999' : null);
  // Lists are read from views, which have the columns of the table and some more.
  const rows = (tables[name.replace(/_summary$/, '')] ??= []);
  if (request.method === 'POST') return insert(rows, request, response, body);
  if (request.method === 'GET') return select(rows, request, response, url.searchParams);
  return sendJson(response, { message: 'No form does this.' }, 405);
}

const wantsOne = (request: IncomingMessage): boolean => (request.headers.accept ?? '').includes('pgrst.object');

function insert(rows: Row[], request: IncomingMessage, response: ServerResponse, body: unknown): void {
  const added = ([body].flat() as Row[]).map((row, at) => ({ id: rows.length + at + 1, ...row }));
  rows.push(...added);
  sendJson(response, wantsOne(request) ? added[0] : added, 201);
}

function select(
  rows: readonly Row[],
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): void {
  const found = rows.filter((row) => [...query].every(([key, condition]) => meets(row, key, condition)));
  if (wantsOne(request)) {
    if (found[0]) return sendJson(response, found[0]);
    return sendJson(response, { code: 'PGRST116', message: 'There is no such row.' }, 406);
  }
  if (query.get('order')?.includes('desc')) found.reverse();
  const offset = Number(query.get('offset') ?? 0);
  const page = found.slice(offset, offset + Number(query.get('limit') ?? found.length));
  response.setHeader('Content-Range', `${offset}-${offset + page.length - 1}/${found.length}`);
  sendJson(response, page);
}

const NO_CONDITION = new Set(['select', 'order', 'offset', 'limit', 'columns']);

function meets(row: Row, key: string, condition: string): boolean {
  if (NO_CONDITION.has(key)) return true;
  // For several words the app asks for search_text[0][0] and so on; PostgREST reads the name and no further.
  const column = key.replace(/\[.*$/, '');
  const held = column === 'search_text' ? Object.values(row).join(' ') : row[column];
  const wanted = condition.slice(condition.indexOf('.') + 1);
  switch (condition.slice(0, condition.indexOf('.'))) {
    case 'eq':
      return String(held) === wanted;
    case 'neq':
      return String(held) !== wanted;
    case 'in':
      return wanted.slice(1, -1).split(',').includes(String(held));
    case 'ilike':
      return String(held).toLowerCase().includes(wanted.replaceAll('*', '').toLowerCase());
    default:
      throw new Error(`The stand-in for Supabase does not know ${key}=${condition}.`);
  }
}

/** Any e-mail address and password are right. */
function signIn(response: ServerResponse, what: string): void {
  const user = { id: USER, aud: 'authenticated', role: 'authenticated', email: 'ada@seller.example' };
  if (what === 'user') return sendJson(response, user);
  const expires_in = 3600;
  const expires_at = Math.floor(Date.now() / 1000) + expires_in;
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const access_token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: USER, exp: expires_at })}.c2lnbmVk`;
  sendJson(response, { access_token, refresh_token: 'again', token_type: 'bearer', expires_in, expires_at, user });
}
