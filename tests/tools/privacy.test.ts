import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permissionReasons } from './store/permissions.ts';

const privacy = readFileSync('PRIVACY.md', 'utf8');

const CODE = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}');
const PAGES = globSync('{lib,components,entrypoints}/**/*.{html,css}');

/** What browsers have for sending something, or for loading code from elsewhere. */
const SENDS =
  /\b(?:XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|EventSource|sendBeacon|importScripts|connectNative|sendNativeMessage)\b|(?<![\w'"-])fetch\s*\(|\.fetch\b(?!['"])|\{\s*fetch\s*\}|\b(?:import|from)\s*\(?\s*['"`](?:https?:)?\/\//g;

/** A library with a part that downloads, which is never used: it would have to be told to. */
const ABLE = /from 'papaparse'/;

const filesWith = (pattern: RegExp): string[] => CODE.filter((file) => pattern.test(readFileSync(file, 'utf8')));

/** Each file that sends, in what is not a comment. */
function sending(files: readonly string[]): string[] {
  return files.filter((file) => withoutComments(readFileSync(file, 'utf8')).match(SENDS)).toSorted();
}

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** What a chapter names in code marks and looks like a path. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:lib|components|entrypoints|tests|public)\/[^`]*)`/g)].map(([, path]) => path!);

const chapter = (title: string): string =>
  new RegExp(`^## ${title}$([\\s\\S]*?)^(?=## )`, 'm').exec(privacy)?.[1] ?? '';

describe('PRIVACY.md', () => {
  it('names only files that there are', () => {
    const paths = pathsIn(privacy);
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names at each statement the code that makes it true', () => {
    const rows = privacy.split('\n').filter((line) => line.startsWith('|') && !/^\| (?:what|permission|-)/.test(line));
    const statements = rows.slice(0, rows.length - permissionRows());
    expect(statements.length).toBeGreaterThan(15);
    expect(statements.filter((line) => pathsIn(line.split('|').at(-2)!).length === 0)).toEqual([]);
  });

  it('names every file that talks to a network, and there is no other', () => {
    const named = pathsIn(chapter('What talks to a network')).filter((path) => !path.startsWith('tests/'));
    expect([...sending(CODE), ...filesWith(ABLE)].toSorted()).toEqual(named.toSorted());
  });

  it('is right that the reader of CSV files is given no address', () => {
    expect(
      filesWith(ABLE)
        .map((file) => readFileSync(file, 'utf8'))
        .join(''),
    ).not.toMatch(/\bdownload\b/);
  });

  it('is right that no page loads anything from elsewhere', () => {
    const loads =
      /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import\s+["']?(?:https?:)?\/\//i;
    expect(PAGES.length).toBeGreaterThan(5);
    expect(PAGES.filter((file) => loads.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

const permissionRows = (): number =>
  chapter('Permissions')
    .split('\n')
    .filter((line) => /^\|[^|]*`/.test(line)).length;

describe('the search for what sends', () => {
  it.each([
    'await fetch(url)',
    'const { fetch } = ports;',
    'navigator.sendBeacon(url, data)',
    'new WebSocket(url)',
    "import('https://example.com/code.js')",
    "import x from '//example.com/code.js'",
    'globalThis.fetch (url)',
  ])('finds %s', (code) => {
    expect(withoutComments(code).match(SENDS)).not.toBeNull();
  });

  it.each(["call('connections.fetch', { id })", '// fetch(url)', '/** Calls fetch(url). */', "import('./later.ts')"])(
    'leaves %s alone',
    (code) => {
      expect(withoutComments(code).match(SENDS)).toBeNull();
    },
  );
});

/** How each permission shows in the code. `activeTab` does not: it is what a click gives to `scripting`. */
const USES: Record<string, RegExp> = {
  alarms: /\bbrowser\.alarms\./,
  storage: /\bbrowser\.storage\b/,
  activeTab: /\bbrowser\.scripting\./,
  scripting: /\bbrowser\.scripting\./,
  contextMenus: /\bbrowser\.contextMenus\./,
  sidePanel: /\bsidePanel\.open\(/,
  notifications: /\bbrowser\.notifications\b|\bnotifications\.create\(/,
  'https://*/*': /\bpermissions\.request\(/,
  'http://127.0.0.1/*': /'127\.0\.0\.1'|127\\?\.0\\?\.0\\?\.1/,
  'http://localhost/*': /localhost/,
};

describe('every permission', () => {
  const code = CODE.map((file) => withoutComments(readFileSync(file, 'utf8'))).join('\n');

  it.each(permissionReasons(privacy))('$permission is used', ({ permission }) => {
    expect(Object.keys(USES)).toContain(permission);
    expect(code).toMatch(USES[permission]!);
  });

  it.each(permissionReasons(privacy))('$permission has a reason that a store takes', ({ why }) => {
    expect(why.length).toBeGreaterThan(60);
    expect(why.length).toBeLessThanOrEqual(1000);
  });
});
