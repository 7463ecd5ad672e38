import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface PageServer {
  /** The address of a page: a URL as it is, a file as served from its own folder on a port of its own. */
  addressOf(page: string): Promise<string>;
  close(): void;
}

/** Serves the folders of pages on loopback: extensions get no access to files. */
export function pageServer(): PageServer {
  const servers = new Map<string, ReturnType<typeof createServer>>();
  const open = async (folder: string): Promise<string> => {
    const server = servers.get(folder) ?? serve(folder);
    servers.set(folder, server);
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  return {
    async addressOf(page) {
      if (/^https?:/i.test(page)) return page;
      if (!statSync(page, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no page ${page}.`);
      return `${await open(dirname(page))}/${encodeURIComponent(basename(page))}`;
    },
    close() {
      for (const server of servers.values()) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function serve(folder: string) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    // Normalised against the root, so that no ".." leads out of the folder.
    const file = join(folder, normalize(`/${decodeURIComponent(pathname)}`));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
}
