import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { check } from 'recheck';
import { describe, expect, it, vi } from 'vitest';
import { isCostly } from '../../lib/prefill/values/costly.ts';
import { builders, literals } from '../support/expressions.ts';
import { GROWING, MOST_STEPS } from './growing-expressions.ts';
import safe from './safe-expressions.json' with { type: 'json' };

interface Made {
  pattern: string;
  flags: string;
}

/** Those that were found to be safe are written down when this is said. */
const WRITES = process.env['LEADSTAND_JUDGED'] === 'write';
const SAFE = join(import.meta.dirname, 'safe-expressions.json');

const textOf = ({ pattern, flags }: Made): string => `/${pattern}/${flags}`;
const growing = new Set(GROWING.map(({ pattern }) => pattern));

/** More than this are new only if the list has not been written for long. */
const MOST_NEW = 60;

/** All but those that are known to be safe are looked at, which takes a minute for all of them; gives those that are safe. */
async function judged(expressions: readonly Made[]): Promise<string[]> {
  const known = new Set<string>(safe);
  const all = new Map(expressions.map((one) => [textOf(one), one]));
  const fresh = [...all].filter(([text]) => !growing.has(text) && !known.has(text));
  if (!WRITES) expect(fresh.length).toBeLessThan(MOST_NEW);
  const unsafe: string[] = [];
  for (const [text, { pattern, flags }] of fresh) {
    const { status } = await check(pattern, flags, { timeout: 30_000 });
    if (status !== 'safe') unsafe.push(`${text} is ${status}`);
  }
  expect(unsafe).toEqual([]);
  return [...all.keys()].filter((text) => !growing.has(text)).toSorted();
}

/** Those that are put together when a file is loaded. */
async function madeBy(load: () => Promise<unknown>): Promise<Made[]> {
  const made: Made[] = [];
  const Plain = globalThis.RegExp;
  vi.resetModules();
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [pattern, flags = '']: [string, string?]) {
      made.push({ pattern, flags });
      return new target(pattern, flags);
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}

/** Each file that puts some together, and what has to be called for those that are not made when it is loaded. */
const BUILDERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'lib/background/second-copy/open-sound.ts': () => import('../../lib/background/second-copy/open-sound.ts'),
  'lib/domain/consent/notice-items.ts': async () => {
    const { missingItems } = await import('../../lib/domain/consent/notice-items.ts');
    const { filledSettings } = await import('../support/consent-settings.ts');
    missingItems(filledSettings(), { text: 'Art. 21', kind: 'inform', channel: 'email', marketplace: null });
  },
  'lib/domain/consent/reply-code.ts': () => import('../../lib/domain/consent/reply-code.ts'),
  'lib/domain/export/spreadsheet-cell.ts': () => import('../../lib/domain/export/spreadsheet-cell.ts'),
  'lib/domain/find/words.ts': () => import('../../lib/domain/find/words.ts'),
  'lib/domain/lead/marketplaces.ts': () => import('../../lib/domain/lead/marketplaces.ts'),
  'lib/domain/places/local-time.ts': async () => {
    const { zoneOf } = await import('../../lib/domain/places/local-time.ts');
    zoneOf({ country: 'US', region: 'US-CA', city: '' });
  },
  'lib/prefill/classify/fold.ts': () => import('../../lib/prefill/classify/fold.ts'),
  'lib/prefill/values/places/choose.ts': async () => {
    const { choosePlace } = await import('../../lib/prefill/values/places/choose.ts');
    const codes = ['CA', 'NY', 'TX', 'FL', 'WA', 'OR', 'NV', 'AZ', 'UT', 'CO'];
    choosePlace(
      codes.map((code) => ({ value: `US-${code}`, text: code.toLowerCase().repeat(3), disabled: false })),
      'California',
      'US',
    );
  },
  // The pattern of a page's field, which `isCostly` judges; below.
  'lib/prefill/values/room.ts': () => Promise.resolve(),
  'lib/ui/visits/answers/said-in.ts': () => import('../../lib/ui/visits/answers/said-in.ts'),
};

describe('threat 15: no text takes a regular expression for ever', () => {
  it('threat 15: each expression is linear, or meets short texts only', async () => {
    expect([...new Set(builders())]).toEqual(Object.keys(BUILDERS));
    const made: Made[] = [];
    for (const [file, load] of Object.entries(BUILDERS)) {
      const some = await madeBy(load);
      if (!file.endsWith('room.ts')) expect([file, some.length > 0]).toEqual([file, true]);
      made.push(...some);
    }
    const all = [...literals(), ...made];
    const list = await judged(all);
    if (WRITES)
      writeFileSync(
        SAFE,
        `${JSON.stringify(list, null, 2)}
`,
      );
    const texts = new Set(all.map(textOf));
    expect(GROWING.map(({ pattern }) => pattern).filter((pattern) => !texts.has(pattern))).toEqual([]);
  }, 600_000);

  it.each(GROWING)('threat 15: $pattern meets no text that is too long for it', ({ longest, steps }) => {
    expect(steps(longest)).toBeLessThanOrEqual(MOST_STEPS);
  });
});

describe('threat 15: a pattern that a page brings', () => {
  const atom = fc.constantFrom('a', '.', '\\w', '[ab]', '\\d', '[^b]', 'b');
  const times = fc.constantFrom('', '', '?', '+', '*', '{2,}', '{0,9}', '{3}', '+?', '*?');
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc
      .array(
        fc.oneof(
          { maxDepth: 4 },
          fc.tuple(atom, times).map((parts) => parts.join('')),
          fc
            .tuple(fc.constantFrom('(', '(?:', '(?=', '(?<n>'), tie('pattern'), fc.constantFrom('', '|a'), times)
            .map(([begin, inner, or, many]) => `${begin}${inner}${or})${begin === '(?=' ? '' : many}`),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => parts.join('')),
  }));

  it('threat 15: takes no more time than there is, or is not tried', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(pattern, async (source) => {
        if (isCostly(source) || !isPattern(source)) return;
        tried += 1;
        const found = await check(`^(?:${source})$`, '', { timeout: 5000 });
        expect([source, found.status === 'vulnerable' && found.complexity.type]).not.toEqual([source, 'exponential']);
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(50);
  }, 120_000);

  it.each([
    '(((\\w+)))+!',
    '((a*)*)*',
    '(a|a)+b',
    '(?:a?){30}',
    '(a|b|ab)*c',
    'a?'.repeat(30) + 'a'.repeat(30),
    '(a|a)'.repeat(25),
    '(?:a{0,9}){9}',
    '.*.*.*.*.*=',
    '(.)\\1+',
    '(?<x>a+)+\\k<x>',
  ])('threat 15: %s is not tried', (source) => expect(isCostly(source)).toBe(true));

  it.each([
    '[a-z0-9._%+\\-]+@[a-z0-9.\\-]+\\.[a-z]{2,}',
    '\\+?\\d{1,3}[ -]?\\(?\\d{3}\\)?[ -]?\\d{3}[ -]?\\d{4}',
    '\\d{5}(-\\d{4})?',
    '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}',
    '(?:https?://)?\\w+(?:\\.\\w+)?',
    '(?=.*\\d)(?=.*[a-z]).{8,}',
    '[(|+*]+',
  ])('threat 15: %s is tried, as what forms really ask for', (source) => expect(isCostly(source)).toBe(false));
});

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
