import { spawn } from 'node:child_process';

export interface StepResult {
  name: string;
  ok: boolean;
  seconds: number;
}

/** Runs a program of node_modules/.bin, its output passed through; never rejects. */
export function run(name: string, command: string, ...args: string[]): Promise<StepResult> {
  return runIn('.', name, command, ...args);
}

/** The same in another folder. */
export function runIn(folder: string, name: string, command: string, ...args: string[]): Promise<StepResult> {
  const started = Date.now();
  console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    const done = (ok: boolean): void => resolve({ name, ok, seconds: (Date.now() - started) / 1000 });
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}
