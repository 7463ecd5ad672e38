import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { BrowserName } from '../support/browser/launch.ts';

/** The command's options, or its usage and exit code 2 when they are not what it takes. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({ options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`);
  }
}

/** Says what is wrong and ends the command. */
export function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

export function browserNamed(name: string | undefined): BrowserName {
  if (name === undefined || name === 'chromium' || name === 'chrome') return 'chromium';
  if (name === 'firefox') return 'firefox';
  return stop(`--browser ${name}: this can be chromium or firefox.`);
}

/** A path as the user meant it: npm runs commands in the project's folder, whatever folder they were typed in. */
export const userPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
