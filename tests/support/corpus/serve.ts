import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectationNames, frameOf, pageOf, readForm } from './corpus.ts';

export interface CorpusServer {
  addressOf(name: string): string;
  close(): void;
}

/**
 * Serves the pages of the corpus on two ports, so that a page can hold a frame of another origin: `{{other-origin}}`
 * in a page stands for it.
 */
export async function serveCorpus(): Promise<CorpusServer> {
  const forms = new Map(expectationNames().map((name) => [name, readForm(name)]));
  const origins: [string, string] = ['', ''];
  const answering = (port: 0 | 1): Server =>
    createServer((request, response) => {
      const name = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
      const form = forms.get(name);
      const html = form ? pageOf(name) : frameOf(name);
      if (html === null) return response.writeHead(404).end();
      for (const [header, value] of Object.entries(form?.headers ?? {})) response.setHeader(header, value);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(html.replaceAll('{{other-origin}}', origins[port === 0 ? 1 : 0]));
    });
  const servers = [answering(0), answering(1)];
  for (const [port, server] of servers.entries()) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origins[port as 0 | 1] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  return {
    addressOf: (name) => `${origins[0]}/${name}`,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
