import { FONTS } from './frame.ts';

/** Pictures that Chrome's store uses beside a listing. They are the same in every language, and so say nothing but the name. */
export const PROMOS = [
  { file: 'promo-small.png', width: 440, height: 280, mark: 168, name: 46, gap: 4 },
  { file: 'promo-marquee.png', width: 1400, height: 560, mark: 380, name: 132, gap: 20 },
] as const;

export type Promo = (typeof PROMOS)[number];

/** The mark without its ground, which is the picture's own here, and the light of its lamp. */
export function promoPage({ width, height, mark, name, gap }: Promo, icon: string): string {
  const figure = icon.replace(/<rect [^>]*\/>/, '').replace(/<title>.*<\/title>/, '');
  const lamp = mark * (8.5 / 32);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
  * { box-sizing: border-box; margin: 0; }
  body { inline-size: ${width}px; block-size: ${height}px; overflow: hidden; display: flex; align-items: center; justify-content: center;
    gap: ${gap}px; background: linear-gradient(150deg, #0d7380, #084c56 78%); color: #fff;
    font: bold ${name}px ${FONTS}; letter-spacing: -0.02em; }
  div { position: relative; inline-size: ${mark}px; block-size: ${mark}px; }
  div::before { content: ''; position: absolute; inset-inline-start: ${mark / 2 - mark}px; inset-block-start: ${lamp - mark}px;
    inline-size: ${2 * mark}px; block-size: ${2 * mark}px; background: radial-gradient(closest-side, #8adde680, #62cbd62e 45%, #62cbd600); }
  svg { position: relative; inline-size: 100%; block-size: 100%; }
  p { position: relative; padding-inline-end: ${mark * 0.12}px; }
</style>
<div>${figure}</div><p>Leadstand</p>
</html>
`;
}
