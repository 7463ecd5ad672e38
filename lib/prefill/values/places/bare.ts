import { nameKey } from '../options.ts';

/** What kind of place it is, in the languages of the table: "Aichi Prefecture" is Aichi, "Kanton Bern" is Bern. */
const KINDS =
  "province provinces provincia provincie provinz region regione région región regio state states estado état bundesland land freistaat county contea comitat comté comitatus megye department département departamento departement department district distrito distrikt prefecture prefectura préfecture präfektur governorate gouvernorat emirate emirat oblast oblast' oblasti область области край krai kray kraj республика respublika republic republik república republica république voivodeship województwo canton kanton cantone cantón territory territoire parish okrug округ il ili sheng shi zizhiqu special city municipality municipio metropolitan autonomous autónoma autonoma autonome autonomo comunidad communauté community commune principado principality län fylke fylkeskommune maakunta landskap region județul judetul județ judet kraj krai província provincia distrito tỉnh tinh thành phố khu metrópoli area ilçe обл областен область منطقة إمارة محافظة चांग्वाट changwat propinsi provinsi".split(
    ' ',
  );
const KIND = new Set(KINDS.map(nameKey));
const LINKS = new Set('of the de del della di du des do da d la le el van von der und'.split(' ').map(nameKey));
const ASIAN =
  /(?:壮族自治区|壯族自治區|回族自治区|维吾尔自治区|維吾爾自治區|自治区|自治區|特别行政区|特別行政區|省|市|縣|县|県|府|都|특별자치도|특별자치시|특별시|광역시|도|시)$/u;
const KOREAN = /[- ]?(?:teukbyeoljachido|teukbyeoljachisi|teukbyeolsi|gwangyeoksi|do|si)$/i;

/** The name of a place without the word for its kind; empty when nothing else is left. */
export function bareKey(text: string): string {
  const plain = text
    .trim()
    .replace(ASIAN, '')
    .replace(/-(?:teukbyeol|gwangyeok)\w*$|-do$|-si$/i, (end) => (KOREAN.test(end) ? '' : end));
  const parts = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const is = (set: ReadonlySet<string>, at: number) => set.has(nameKey(parts.at(at) ?? ''));
  for (let changed = true; changed && parts.length > 1;) {
    changed = false;
    if (is(KIND, -1)) changed = parts.pop() !== undefined;
    else if (is(KIND, 0) || (is(LINKS, 0) && parts.length > 1 && plain !== text)) changed = parts.shift() !== undefined;
    if (changed) while (parts.length > 1 && is(LINKS, 0)) parts.shift();
    if (changed) while (parts.length > 1 && is(LINKS, -1)) parts.pop();
  }
  return nameKey(parts.join(' '));
}
