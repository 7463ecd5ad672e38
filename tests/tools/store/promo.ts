import { FONTS } from './frame.ts';

/** Pictures that Chrome's store uses beside a listing. They are the same in every language, and so say nothing but the name. */
export const PROMOS = [
  { file: 'promo-small.png', width: 440, height: 280, mark: 128, name: 40, gap: 22 },
  { file: 'promo-marquee.png', width: 1400, height: 560, mark: 232, name: 104, gap: 56 },
] as const;

export type Promo = (typeof PROMOS)[number];

/** The mark and the name over waiting requests, drawn as shapes. `mark` is the SVG of the icon. */
export const promoPage = ({ width, height, mark, name, gap }: Promo, icon: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
  * { box-sizing: border-box; margin: 0; }
  body { inline-size: ${width}px; block-size: ${height}px; overflow: hidden; position: relative; background: #084c56; font-family: ${FONTS}; }
  svg.ground { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
  p { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; gap: ${gap}px;
    color: #fff; font-size: ${name}px; font-weight: bold; letter-spacing: -0.02em; }
  img { inline-size: ${mark}px; block-size: ${mark}px; border-radius: 25%; box-shadow: 0 0 0 ${mark / 64}px #ffffff2e, 0 ${mark / 16}px ${mark / 5}px #00000040; }
</style>
${ground(width, height)}
<p><img src="${icon}" alt="">Leadstand</p>
</html>
`;

/** Rows of a list, the first of them lit: who waits longest is answered first. */
function ground(width: number, height: number): string {
  const row = height / 5;
  const rows = Array.from({ length: 6 }, (_, at) => {
    const y = (at - 0.4) * row;
    const lit = at === 0 ? '#ffc24b' : '#62cbd6';
    return `<g opacity="${at === 0 ? 0.55 : 0.16}">
    <circle cx="${width * 0.06}" cy="${y + row / 2}" r="${row / 7}" fill="${lit}"/>
    <rect x="${width * 0.1}" y="${y + row * 0.3}" width="${width * (0.22 + ((at * 37) % 23) / 100)}" height="${row / 7}" rx="${row / 14}" fill="${lit}"/>
    <rect x="${width * 0.1}" y="${y + row * 0.58}" width="${width * (0.4 + ((at * 53) % 31) / 100)}" height="${row / 9}" rx="${row / 18}" fill="${lit}" opacity=".6"/>
  </g>`;
  });
  return `<svg class="ground" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">
  <defs><radialGradient id="calm"><stop stop-color="#0b6470"/><stop offset=".7" stop-color="#0b6470" stop-opacity=".92"/><stop offset="1" stop-color="#0b6470" stop-opacity="0"/></radialGradient></defs>
  ${rows.join('\n  ')}
  <ellipse cx="${width / 2}" cy="${height / 2}" rx="${width * 0.62}" ry="${height * 0.78}" fill="url(#calm)"/>
</svg>`;
}
