import { CHROME_DATA, FIREFOX_DATA, SINGLE_PURPOSE } from './data-use.ts';
import { plainDescription } from './description.ts';
import { escapeHtml } from './frame.ts';
import { STORE_LOCALES } from './locales.ts';
import type { Reason } from './permissions.ts';
import { PROMOS } from './promo.ts';
import { type Listing, SCENES } from './texts.ts';

interface Contents {
  listings: ReadonlyMap<string, Listing>;
  reasons: readonly Reason[];
  /** What a store would refuse. */
  faults: readonly string[];
  /** What is to be set before handing in. */
  open: readonly string[];
}

/** Everything on one page, to be looked through before it is handed in. */
export const indexPage = ({ listings, reasons, faults, open }: Contents): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Leadstand in the stores</title>
<style>
  body { max-inline-size: 78rem; margin: 2rem auto; padding-inline: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #14201f; }
  nav { display: flex; flex-wrap: wrap; gap: .75rem; margin-block: 1rem; }
  .pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); gap: 1rem; }
  img { max-inline-size: 100%; border: 1px solid #c9d4d3; }
  pre { white-space: pre-wrap; font: inherit; background: #f3f7f6; padding: 1rem; }
  td, th { text-align: start; vertical-align: top; padding: .25rem 1rem .25rem 0; }
  .bad { color: #a3122f; }
  section { border-block-start: 1px solid #c9d4d3; margin-block-start: 2rem; }
</style>
<h1>Leadstand in the stores</h1>
${list('Would be refused', faults, 'bad')}
${list('To be set before handing in', open, 'open')}
<nav>${STORE_LOCALES.map(({ locale }) => `<a href="#${locale}">${locale}</a>`).join('')}<a href="#told">What the stores are told</a></nav>
<div class="pictures">${PROMOS.map(({ file }) => `<figure><img src="chrome/${file}" alt="${file}"></figure>`).join('')}</div>
${STORE_LOCALES.map(({ locale, tag, chrome }) => listingSection(locale, tag, chrome[0]!, listings.get(locale)!)).join('\n')}
<section id="told"><h2>What the stores are told</h2>
<p>${escapeHtml(SINGLE_PURPOSE)}</p>
${table(
  'Permissions',
  reasons.map(({ permission, why }) => [permission, why]),
)}
${table(
  'Data, as Chrome asks',
  CHROME_DATA.map(({ kind, used, why, where }) => [kind, used ? 'yes' : 'no', why, where.join(', ')]),
)}
${table(
  'Data, as Firefox asks',
  FIREFOX_DATA.map(({ permission, why, where }) => [permission, why, where.join(', ')]),
)}
</section>
</html>
`;

const listingSection = (
  locale: string,
  tag: string,
  folder: string,
  listing: Listing,
): string => `<section id="${locale}" lang="${tag}">
<h2>${escapeHtml(listing.name)} <small>${locale}</small></h2>
<p><strong>Chrome (${listing.short.length}):</strong> ${escapeHtml(listing.short)}</p>
<p><strong>Firefox (${listing.summary.length}):</strong> ${escapeHtml(listing.summary)}</p>
<div class="pictures">${SCENES.map((scene, at) => {
  const { caption } = listing.pictures[scene];
  return `<figure><a href="chrome/${folder}/${at + 1}-${scene}.png"><img src="chrome/${folder}/${at + 1}-${scene}.png" alt="${escapeHtml(caption)}" loading="lazy"></a><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}).join('')}</div>
<pre>${escapeHtml(plainDescription(listing))}</pre>
</section>`;

const list = (title: string, lines: readonly string[], kind: string): string =>
  lines.length > 0
    ? `<h2 class="${kind}">${title}</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`
    : '';

const table = (title: string, rows: readonly (readonly string[])[]): string =>
  `<h3>${title}</h3><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
