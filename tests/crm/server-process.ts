import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, connect, type AddressInfo } from 'node:net';
import { waitUntil } from '../support/browser/wait.ts';

export interface ServerProcess {
  stop(): Promise<void>;
}

export interface ServerCommand {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  cwd?: string;
  /** It is ready when something listens there. */
  port: number;
}

/** Starts a server and waits until it answers. It ends with `stop()`, and with this process at the latest. */
export async function startServer({ command, args, env, cwd, port }: ServerCommand): Promise<ServerProcess> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its workers end with it.
    detached: true,
  });
  let output = '';
  const keep = (chunk: string): void => void (output = `${output}${chunk}`.slice(-8_000));
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      keep(error.message);
      resolve();
    });
  });
  const kill = (): void => signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(kill, 5_000);
    await gone;
    clearTimeout(timer);
    // Workers may have outlived the one that was waited for.
    kill();
    process.off('exit', kill);
  };
  try {
    await Promise.race([
      waitUntil(`${command} to listen on port ${port}`, () => isOpen(port), 30_000),
      gone.then(() => Promise.reject(new Error(`${command} ended at once.`))),
    ]);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${output}`, { cause: error });
  }
  return { stop };
}

/** A port of the loopback interface that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
