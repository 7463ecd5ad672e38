import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { additions } from './guide/additions.ts';
import { messagesIn, sectionsWithRest } from './guide/messages.ts';
import { anchorsIn, GUIDE, guidePages, labelsIn, linksIn, picturesIn } from './guide/pages.ts';
import { PICTURES } from './guide/pictures/pictures.ts';
import { englishTree, textsOf } from './guide/texts.ts';
import { troubleshooting } from './guide/troubleshooting.ts';

const english = englishTree();
const texts = textsOf(english);
const pages = guidePages();
/** Made from the interface's own texts, and compared as a whole. */
const MADE = 'troubleshooting.md';
const written = pages.filter(({ name }) => name !== MADE);

const said = new Set(texts.values());
const unknownLabels = (text: string): string[] => labelsIn(text).filter((label) => !said.has(label));

describe('what the guide calls a word of the interface is one', () => {
  test.each(written)('$name', ({ text }) => expect(unknownLabels(text)).toEqual([]));
  test('what is added to the messages', () => expect(Object.values(additions).flatMap(unknownLabels)).toEqual([]));
  test('a button that has got another name is found', () =>
    expect(unknownLabels('Press **Set-up**, then **Fill … fields** and **No such button**.')).toEqual([
      'No such button',
    ]));
});

describe('the page of messages', () => {
  const page = pages.find(({ name }) => name === MADE)?.text;
  const messages = sectionsWithRest(english).flatMap((section) => messagesIn(english, section));

  test('is as the texts of the interface make it; otherwise: npm run guide -- --words', async () =>
    expect(page).toBe(await troubleshooting(english)));
  test('has a remedy for each; otherwise: tests/tools/guide/additions.ts', () =>
    expect(messages.filter(({ remedy }) => !remedy).map(({ path }) => path)).toEqual([]));
  test('adds nothing to a message that is not there', () => {
    const known = new Set(messages.map(({ path }) => path));
    expect(Object.keys(additions).filter((path) => !known.has(path))).toEqual([]);
  });
  test('takes up a group of messages that nobody has put anywhere', () => {
    const more = {
      ...english,
      newProblem: { broken: 'It is broken. Mend it.', bent: { what: 'Bent.', remedy: 'Bend.' } },
    };
    const last = sectionsWithRest(more).at(-1)!;
    expect(messagesIn(more, last)).toEqual([
      { path: 'newProblem.broken', what: 'It is broken.', remedy: 'Mend it.' },
      { path: 'newProblem.bent', what: 'Bent.', remedy: 'Bend.' },
    ]);
  });
});

describe('the pictures', () => {
  const shown = new Set(pages.flatMap(({ text }) => picturesIn(text)));
  const made: string[] = PICTURES.toSorted();

  test('that pages show are those that npm run guide makes', () => expect([...shown].toSorted()).toEqual(made));
  test('are all there, and no others; otherwise: npm run guide', () =>
    expect(readdirSync(`${GUIDE}/images`).toSorted()).toEqual(made));
  test('are small', () => {
    const bytes = made.map((file) => readFileSync(`${GUIDE}/images/${file}`).length);
    expect(bytes.reduce((all, one) => all + one, 0)).toBeLessThan(2_500_000);
  });
  test('each say in words what they show', () => {
    const images = pages.flatMap(({ text }) => text.match(/<img [^>]+>/g) ?? []);
    expect(images.filter((image) => !/ alt="[^"]{10,}"/.test(image))).toEqual([]);
  });
});

describe('the links', () => {
  const anchors = new Map(pages.map(({ name, text }) => [name, anchorsIn(text)]));
  const files = new Set(readdirSync(GUIDE, { recursive: true, encoding: 'utf8' }));

  test.each(pages)('of $name lead somewhere', ({ name, text }) => {
    const lost = linksIn(text).filter((link) => {
      const [file, anchor] = link.split('#');
      if (file && !files.has(file)) return true;
      return anchor !== undefined && anchors.get(file || name)?.includes(anchor) !== true;
    });
    expect(lost).toEqual([]);
  });
  test('of the first page lead to every other', () => {
    const first = pages.find(({ name }) => name === 'README.md')!;
    const others = pages.map(({ name }) => name).filter((name) => name !== 'README.md');
    expect(linksIn(first.text).toSorted()).toEqual(others.toSorted());
  });
});
