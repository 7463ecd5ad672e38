import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OUTPUT } from '../support/built.ts';
import { guidePages } from './guide/pages.ts';
import { actionsOf, chapter, OWN_RUN, patternOf, PRACTICE_RUN, stepsIn } from './guide/steps.ts';

const pages = new Map(guidePages().map(({ name, text }) => [name, text]));

describe('a step of the guide', () => {
  test('is read as what there is to do, in its order', () =>
    expect(actionsOf('Click the Leadstand icon and press **Set-up**. You see **Feeds**.')).toEqual([
      { do: 'open-leadstand' },
      { do: 'press', label: 'Set-up' },
      { do: 'see', label: 'Feeds' },
    ]));
  test('does not do what a message in it says', () =>
    expect(actionsOf('You see **Now click the Leadstand icon.**')).toEqual([
      { do: 'see', label: 'Now click the Leadstand icon.' },
    ]));
  test('is a line of its own, however it is broken', () =>
    expect(stepsIn('Before.\n\n1. Press\n   **Save**.\n2. Look.\n\nAfter.\n\n1. Again.\n')).toEqual([
      'Press **Save**.',
      'Look.',
      'Again.',
    ]));
  test.each(['Do what you like.', 'Admire **Feeds**.', 'Press **Save** near **Feeds**.'])(
    'that nobody could follow is refused: %s',
    (step) => expect(() => actionsOf(step)).toThrow(step),
  );
  test.each([...PRACTICE_RUN, ...OWN_RUN])('can be followed in %s, %s', (page, heading) =>
    expect(chapter(page, heading).length).toBeGreaterThan(1),
  );
  test('names a button whose words are part number, part name', () => {
    expect('Fill 6 fields').toMatch(new RegExp(patternOf('Fill … fields')));
    expect('Fill').not.toMatch(new RegExp(patternOf('Fill … fields')));
    expect('What?').toMatch(new RegExp(patternOf('What?')));
  });
});

describe('the chapter on installing', () => {
  const page = pages.get('install.md')!;
  const config = readFileSync('wxt.config.ts', 'utf8');

  test('names the folders that a build makes', () =>
    expect(Object.values(OUTPUT).filter((folder) => !page.includes(`\`${folder}\``))).toEqual([]));
  test.each([
    ['Chrome', /minimum_chrome_version: '(\d+)'/],
    ['Firefox', /\bgecko: \{[^}]*?strict_min_version: '(\d+)\.\d+'/],
  ])('asks for the %s that the extension asks for', (browser, version) => {
    const [, least] = version.exec(config)!;
    expect(page).toMatch(new RegExp(`^\\| ${browser}\\b[^|]*\\| ${least} *\\|$`, 'm'));
  });
});

describe('the chapter for administrators', () => {
  const page = pages.get('rollout.md')!;
  type Schema = { properties?: Record<string, Schema>; items?: Schema };
  const keysIn = ({ properties = {}, items }: Schema): string[] => [
    ...Object.entries(properties).flatMap(([key, below]) => [key, ...keysIn(below)]),
    ...(items ? keysIn(items) : []),
  ];

  test('explains every key of the schema', () => {
    const keys = keysIn(JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as Schema);
    expect(keys).toContain('lockConnections');
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});
