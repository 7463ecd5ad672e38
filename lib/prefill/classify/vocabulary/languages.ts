/** Codes that name a language whose list has another name: old codes, and close relatives without a list of their own. */
const ALIASES: Record<string, string> = {
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  in: 'id',
  ms: 'id',
  bs: 'hr',
  sh: 'hr',
  mo: 'ro',
  be: 'ru',
  gl: 'es',
};
/** Written in other characters or words than the list of the bare code. */
const VARIANTS: Record<string, string> = {
  'pt-br': 'pt-BR',
  'zh-tw': 'zh-TW',
  'zh-hk': 'zh-TW',
  'zh-mo': 'zh-TW',
  'zh-hant': 'zh-TW',
};
/** Lists that differ from another by some words only; readers of one understand the other. */
const BESIDE: Record<string, string> = { pt: 'pt-BR', 'pt-BR': 'pt', zh: 'zh-TW', 'zh-TW': 'zh' };

/** The lists to ask for a page's `lang`, best first: "pt-BR" → pt-BR, pt; "zh-Hant-HK" → zh-TW, zh; "nn" → nb. */
export function listsFor(tag: string): readonly string[] {
  const parts = tag.toLowerCase().replaceAll('_', '-').split('-');
  const code = parts[0]!;
  if (!code) return [];
  const variant = parts.slice(1).map((part) => VARIANTS[`${code}-${part}`]);
  const list = variant.find(Boolean) ?? ALIASES[code] ?? code;
  return BESIDE[list] ? [list, BESIDE[list]] : [list];
}
