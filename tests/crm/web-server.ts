import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';

export interface WebServer {
  url: string;
  stop: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL, body: unknown) => void;

/** A server within this process, on a free port of the loopback interface. */
export async function serve(answer: Answer): Promise<WebServer> {
  const server = createServer((request, response) => void read(answer, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent = await text(request);
  answer(request, response, new URL(request.url ?? '/', 'http://127.0.0.1'), sent ? JSON.parse(sent) : undefined);
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Sends the file of a folder that the path of an address names; false if there is none. */
export function sendFile(response: ServerResponse, folder: string, pathname: string): boolean {
  // Normalised against the root, so that no ".." leads out of the folder.
  const file = join(folder, normalize(`/${decodeURIComponent(pathname)}`));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
  return true;
}

/** What is at an address of a server above. */
export const fetchJson = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
