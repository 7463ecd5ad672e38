import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileServer {
  url: string;
  close(): Promise<void>;
}

/** Answers every request on a loopback port with one body. */
export async function serveFile(body: Uint8Array, contentType: string): Promise<FileServer> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', contentType);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
