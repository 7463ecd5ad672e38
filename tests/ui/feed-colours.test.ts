import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONNECTION_COLOURS } from '../../lib/domain/connection/connection.ts';

const css = readFileSync(new URL('../../components/style/tokens.css', import.meta.url), 'utf8');

/** A token's colours, light and dark. */
function pair(token: string): [light: string, dark: string] {
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(css);
  if (!found) throw new Error(`no pair of colours for --${token}`);
  return [found[1]!, found[2]!];
}

/** WCAG 2.2: relative luminance, and the ratio of two. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const GROUNDS = ['paper', 'surface', 'raised', 'hover'];

describe.each(CONNECTION_COLOURS)('the colour %s', (colour) => {
  it.each([0, 1] as const)('stands out from every ground, light and dark (%d)', (mode) => {
    const faint = GROUNDS.filter((ground) => contrast(pair(`feed-${colour}`)[mode], pair(ground)[mode]) < 3);
    expect(faint).toEqual([]);
  });

  it('is no other one', () => {
    const others = CONNECTION_COLOURS.filter((other) => other !== colour).map((other) => pair(`feed-${other}`).join());
    expect(others).not.toContain(pair(`feed-${colour}`).join());
  });
});
