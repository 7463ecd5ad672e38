import { describe, expect, it } from 'vitest';
import { inOneLook, once } from '../../lib/prefill/collect/memory.ts';

const asked: string[] = [];
const lengthOf = once(({ name }: { name: string }): number => {
  asked.push(name);
  return name.length;
});

describe('what is found out about an element', () => {
  it('is found out once in one look, and anew in the next, since the page may have changed', () => {
    const element = { name: 'first' };
    const look = () => inOneLook(() => [lengthOf(element), lengthOf(element), lengthOf({ name: 'other' })]);
    expect(look()).toEqual([5, 5, 5]);
    expect(asked.splice(0)).toEqual(['first', 'other']);
    element.name = 'longer';
    expect(look()).toEqual([6, 6, 5]);
    expect(asked.splice(0)).toEqual(['longer', 'other']);
  });

  it('is not kept outside of a look, nor after one that failed', () => {
    const element = { name: 'a' };
    expect(() =>
      inOneLook(() => {
        lengthOf(element);
        throw new Error('gone');
      }),
    ).toThrow('gone');
    element.name = 'ab';
    expect([lengthOf(element), lengthOf(element)]).toEqual([2, 2]);
    expect(asked.splice(0)).toEqual(['a', 'ab', 'ab']);
  });

  it('is shared by a look within a look', () => {
    const element = { name: 'one' };
    inOneLook(() => {
      lengthOf(element);
      inOneLook(() => lengthOf(element));
      lengthOf(element);
    });
    expect(asked.splice(0)).toEqual(['one']);
  });
});
