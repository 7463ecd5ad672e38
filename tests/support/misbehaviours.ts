import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What an answer is made of: the feed as it should be, and a place where nothing should ever be asked. */
interface Ingredients {
  xml: string;
  elsewhere: string;
}

type Misbehave = (response: ServerResponse, ingredients: Ingredients) => void;

const XML = { 'Content-Type': 'application/xml; charset=utf-8' };
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

const LOGIN =
  '<!DOCTYPE html><html><head><meta charset=utf-8><title>Login</title></head><body><br>Please sign in</body></html>';
const XHTML =
  '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">' +
  '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Login</title></head><body><p>Login</p></body></html>';
const BOMB =
  '<!DOCTYPE leads [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">' +
  '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><leads><lead><id>1</id><comment>&d;</comment></lead></leads>';

const answer =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = ''): Misbehave =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

/** The document with what comes before its first element taken away, so that another beginning can be given to it. */
const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>\s*/, '');

const half = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  return bytes.subarray(0, Math.floor(bytes.length * 0.6));
};

const document =
  (make: (xml: string) => string | Uint8Array, headers: Record<string, string> = XML): Misbehave =>
  (response, { xml }) => {
    response.writeHead(200, headers).end(make(xml));
  };

const chunk = (bytes: Buffer): string => `${bytes.length.toString(16)}\r\n${bytes.toString('latin1')}\r\n`;

/** Writes bytes past Node's HTTP, which would repair what is meant to be broken, and hangs up. */
const raw =
  (make: (xml: string) => [head: string, body: Uint8Array]): Misbehave =>
  (response, { xml }) => {
    const [head, body] = make(xml);
    response.socket?.write(`HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n${head}\r\n\r\n`);
    response.socket?.end(body);
  };

function neverEnding(response: ServerResponse): void {
  response.writeHead(200, XML);
  response.write('<?xml version="1.0"?><leads>');
  // Long messages: it is the length of the body that has no end, not what 150,000 leads cost to read.
  const filler = Buffer.from(`<lead><id>1</id><comment>${'x'.repeat(60_000)}</comment></lead>`);
  let left = 200 * 1024 * 1024;
  const pump = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= filler.length;
      if (!response.write(filler)) return void response.once('drain', pump);
    }
    response.end();
  };
  pump();
}

/** What a server can do in place of answering with a feed. */
export const MISBEHAVIOURS = {
  'cut-content-length': raw((xml) => [`Content-Length: ${Buffer.byteLength(xml)}`, half(xml)]),
  'cut-chunked': raw((xml) => ['Transfer-Encoding: chunked', Buffer.from(chunk(half(xml)), 'latin1')]),
  'cut-close-delimited': raw((xml) => ['Connection: close', half(xml)]),
  'cut-gzip': raw((xml) => {
    const bytes = gzipSync(xml);
    const cut = bytes.subarray(0, Math.floor(bytes.length * 0.6));
    return [`Content-Encoding: gzip\r\nContent-Length: ${cut.length}`, cut];
  }),
  'gzip-not-announced': document((xml) => gzipSync(xml)),
  'slow-body': (response, { xml }) => void response.writeHead(200, XML).write(half(xml)),
  'no-answer': () => undefined,
  'never-ending': neverEnding,
  reset: (response) => void response.socket?.resetAndDestroy(),
  'reset-in-body': (response, { xml }) => {
    response.writeHead(200, XML).write(half(xml), () => setTimeout(() => response.socket?.resetAndDestroy(), 50));
  },
  'redirect-elsewhere': (response, { elsewhere }) => void response.writeHead(302, { Location: elsewhere }).end(),
  'redirect-here': (response) => void response.writeHead(301, { Location: '/login' }).end(),
  'login-page': answer(200, HTML, LOGIN),
  'xhtml-page': answer(200, HTML, XHTML),
  'json-error': answer(200, { 'Content-Type': 'application/json' }, '{"error":"rate limited","retry_after":7200}'),
  'text-error': answer(200, { 'Content-Type': 'text/plain' }, 'Service Unavailable'),
  'error-xml': answer(
    200,
    XML,
    '<?xml version="1.0"?><error><code>429</code><message>Too many requests</message></error>',
  ),
  'error-in-feed': answer(200, XML, '<?xml version="1.0"?><leads><error>Too many requests</error></leads>'),
  empty: answer(200, XML),
  whitespace: answer(200, XML, ' \n\n'),
  'no-content': answer(204, {}),
  'no-leads': answer(200, XML, '<?xml version="1.0"?><leads/>'),
  'two-documents': document((xml) => xml + xml),
  'trailing-garbage': document((xml) => `${xml}garbage`),
  'php-warning': document((xml) => `<br />\n<b>Warning</b>: mysqli::query() in <b>/var/www/feed.php</b><br />\n${xml}`),
  'leading-newline': document((xml) => `\n${xml}`),
  doctype: document((xml) => `<?xml version="1.0"?><!DOCTYPE leads SYSTEM "leads.dtd">${withoutDeclaration(xml)}`),
  'entity-bomb': answer(200, XML, BOMB),
  'latin1-undeclared': document(
    (xml) => Buffer.from(withoutDeclaration(xml).replace('<leads>', '<leads><!-- é -->'), 'latin1'),
    {
      'Content-Type': 'application/xml',
    },
  ),
  'utf-16': document((xml) => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
  'utf-7': answer(200, { 'Content-Type': 'application/xml' }, '<?xml version="1.0" encoding="UTF-7"?>+ADw-leads/+AD4-'),
  '401': answer(401, {}, 'Unauthorized'),
  '403': answer(403, HTML, LOGIN),
  '404': answer(404, HTML, LOGIN),
  '410': answer(410, {}),
  '418': answer(418, {}),
  '429': answer(429, { 'Retry-After': '600' }),
  '500': answer(500, HTML, LOGIN),
  '503': (response) => {
    const inTenMinutes = new Date(Date.now() + 600_000).toUTCString();
    response.writeHead(503, { 'Retry-After': inTenMinutes }).end();
  },
} satisfies Record<string, Misbehave>;

export type Misbehaviour = keyof typeof MISBEHAVIOURS;
