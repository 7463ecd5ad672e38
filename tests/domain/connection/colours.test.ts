import { describe, expect, it } from 'vitest';
import { coloursOf, freeColour } from '../../../lib/domain/connection/colours.ts';
import { CONNECTION_COLOURS } from '../../../lib/domain/connection/connection.ts';
import { connection } from '../../support/builders.ts';

describe('the colour of a new feed', () => {
  it.each([
    ['the first, for the first feed', [], 'blue'],
    ['the first that nobody has', ['blue', 'orange', undefined], 'green'],
    ['one that the fewest have, when all are taken', [...CONNECTION_COLOURS, 'blue', 'green'], 'orange'],
  ] as const)('is %s', (_name, taken, colour) => expect(freeColour(taken)).toBe(colour));
});

describe('feeds without a colour of their own', () => {
  const old = connection({ id: 'old', createdAt: '2026-01-01T00:00:00.000Z' });
  const young = connection({ id: 'young', createdAt: '2026-02-01T00:00:00.000Z' });
  const blue = connection({ id: 'blue', createdAt: '2026-03-01T00:00:00.000Z', colour: 'blue' });

  it('get different ones that none has chosen', () =>
    expect(Object.fromEntries(coloursOf([young, blue, old]))).toEqual({ blue: 'blue', old: 'green', young: 'orange' }));

  it('keep theirs whatever order they are listed in', () =>
    expect(coloursOf([young, old]).get('old')).toBe(coloursOf([old, young]).get('old')));
});
