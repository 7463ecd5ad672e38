import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * As much of a mail server as Roundcube needs to let somebody in: it asks one whether the password is right, and lists its
 * folders. There is one empty folder, and every password is right.
 */
export async function startImap(): Promise<{ port: number; stop(): Promise<void> }> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A client that goes away in the middle of an answer is no concern of ours.
    socket.on('error', () => socket.destroy());
    converse(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What comes before the answer proper, by command (RFC 3501). */
const UNTAGGED: Readonly<Record<string, string>> = {
  CAPABILITY: '* CAPABILITY IMAP4rev1\r\n',
  LIST: '* LIST () "/" INBOX\r\n',
  LSUB: '* LSUB () "/" INBOX\r\n',
  SELECT: '* FLAGS ()\r\n* 0 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1]\r\n* OK [UIDNEXT 1]\r\n',
  STATUS: '* STATUS INBOX (MESSAGES 0 UNSEEN 0)\r\n',
  LOGOUT: '* BYE\r\n',
};

function converse(socket: Socket): void {
  let unread = '';
  socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${unread}${chunk}`.split('\r\n');
    unread = lines.pop() ?? '';
    for (const line of lines) {
      const [tag = '*', command = ''] = line.split(' ');
      socket.write(`${UNTAGGED[command.toUpperCase()] ?? ''}${tag} OK done\r\n`);
      if (command.toUpperCase() === 'LOGOUT') socket.end();
    }
  });
}
