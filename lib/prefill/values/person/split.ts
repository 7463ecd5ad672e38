import { isUnspaced } from '../../../domain/lead/person-name.ts';

const HONORIFIC =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|dipl\.?-?\s?ing|dipl|mag|mme|mlle|m|monsieur|madame|sr|sra|srta|don|doña|sig|sig\.ra|dott|dott\.ssa|ing|ir|drs|arch|avv|rag|h\.?c|pan|pani|eng|engr|sir|dame|lord|lady|rev|hon)\.?\s+)+/i;
const SUFFIX =
  /[,\s]+((?:jr|sr|snr|jnr|junior|senior|esq)\.?|ii|iii|iv|2nd|3rd|ph\.?\s?d\.?|m\.?d\.?|mba|cpa|dds|p\.?e\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|fca|fcca|ret\.?)$/i;
/** Words that begin a family name of several words. */
const PARTICLES = new Set(
  'van von der den de del della dello di da dal dos das do du la le el al bin bint ibn ben abu ter ten te zu zur zum af av st saint san santa mac o’ della degli dei lo vande vander dela y'.split(
    ' ',
  ),
);
/** Where a person has a family name of each parent. */
const TWO_FAMILY_NAMES: ReadonlySet<string> = new Set(
  'ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR GQ PT BR AO MZ PH'.split(' '),
);
/** Where the family name stands first, and in Latin letters one can stand first or last. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['HU', 'JP', 'CN', 'TW', 'HK', 'MO', 'KR', 'KP', 'VN', 'KH', 'SG']);
const KOREAN_PAIRS = /^(?:남궁|황보|제갈|선우|독고|사공|서문|동방)/;
const CHINESE_PAIRS =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|司徒|令狐|端木|夏侯)/;
const CHINESE: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO', 'SG', 'MY']);
const LONGEST = 120;

export interface PersonName {
  given: string;
  family: string;
  /** "Dr.", "Herr". */
  prefix?: string;
  /** "Jr.", "PhD". */
  suffix?: string;
}

/** Splits a full name where that is safe; a single name, or one of two possible orders, is not split. */
export function splitName(full: string, country: string | null = null): PersonName | null {
  const { core, ...rest } = bare(full);
  const parts = core ? inTwo(core, country) : null;
  return parts && { ...parts, ...rest };
}

/** The name without what stands around it. */
export function bare(full: string): { core: string; prefix?: string; suffix?: string } {
  const text = full.slice(0, LONGEST).trim().replace(/\s+/g, ' ');
  const prefix = HONORIFIC.exec(text)?.[0].trim();
  const named = prefix ? text.slice(prefix.length).trim() : text;
  const suffix = named.split(' ').length > 2 || /,\s*\S+$/.test(named) ? SUFFIX.exec(named)?.[1] : undefined;
  const core = suffix ? named.slice(0, named.length - suffix.length).replace(/[,\s]+$/, '') : named;
  return { core, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}

function inTwo(core: string, country: string | null): { given: string; family: string } | null {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(core);
  if (comma) return { given: comma[2]!.trim(), family: comma[1]!.trim() };
  const parts = core.split(' ');
  if (parts.every((part) => isUnspaced(part.replaceAll('・', '')))) return eastern(parts, country);
  if (parts.length < 2) return null;
  const capitals = byCapitals(parts);
  if (capitals) return capitals;
  // "Nagy Anna" and "Anna Nagy", "Yamada Taro" and "Taro Yamada" are both written.
  if (country && FAMILY_FIRST.has(country)) return null;
  const from = familyFrom(parts);
  if (country && TWO_FAMILY_NAMES.has(country)) return iberian(parts, from);
  return { given: parts.slice(0, from).join(' '), family: parts.slice(from).join(' ') };
}

/** The first word of the last family name, with the particles before it. */
function familyFrom(parts: readonly string[]): number {
  let from = parts.length - 1;
  while (from > 1 && PARTICLES.has(parts[from - 1]!.toLowerCase())) from -= 1;
  return from;
}

/** "DUPONT Jean" and "Jean DUPONT": who writes the family name in capitals says which it is. */
function byCapitals(parts: readonly string[]): { given: string; family: string } | null {
  const loud = parts.map((part) => part.length > 2 && part === part.toUpperCase() && part !== part.toLowerCase());
  const first = loud.indexOf(true);
  if (first < 0 || loud.every(Boolean)) return null;
  const last = loud.lastIndexOf(true);
  const run = loud.slice(first, last + 1).every((is, at) => is || PARTICLES.has(parts[first + at]!.toLowerCase()));
  if (!run || (first > 0 && last < parts.length - 1)) return null;
  let from = first;
  while (from > 1 && PARTICLES.has(parts[from - 1]!.toLowerCase())) from -= 1;
  const family = parts.slice(from, last + 1).join(' ');
  return { given: [...parts.slice(0, from), ...parts.slice(last + 1)].join(' '), family };
}

/** Of three words the middle one may be a given or a family name; of four, each has two. */
function iberian(parts: readonly string[], from: number): { given: string; family: string } | null {
  const heads = parts.filter((part) => !PARTICLES.has(part.toLowerCase()));
  const at = (index: number) => ({ given: parts.slice(0, index).join(' '), family: parts.slice(index).join(' ') });
  if (heads.length === 2) return at(from);
  if (heads.length !== 4) return null;
  const second = parts.indexOf(heads[2]!);
  let start = second;
  while (start > 1 && PARTICLES.has(parts[start - 1]!.toLowerCase())) start -= 1;
  return at(start);
}

/** Names in the scripts of East Asia: the family name is first, and where no space tells, its usual length does. */
function eastern(parts: readonly string[], country: string | null): { given: string; family: string } | null {
  if (parts.length === 2) return { family: parts[0]!, given: parts[1]! };
  const [name] = parts;
  if (parts.length !== 1 || !name) return null;
  const hangul = /^[\uac00-\ud7af]+$/.test(name);
  const han = /^[\u3400-\u9fff]+$/.test(name) && country !== null && CHINESE.has(country);
  if ((!hangul && !han) || name.length < 2 || name.length > 4) return null;
  const length = (hangul ? KOREAN_PAIRS : CHINESE_PAIRS).test(name) && name.length > 2 ? 2 : 1;
  return name.length === 4 && length === 1 ? null : { family: name.slice(0, length), given: name.slice(length) };
}

/** "García López" and "de la Cruz Martínez": the two family names of a person, or null for one, or for more. */
export function twoSurnames(family: string): [string, string] | null {
  const parts = family.trim().split(/\s+/);
  const heads = parts.flatMap((part, at) => (PARTICLES.has(part.toLowerCase()) ? [] : [at]));
  if (heads.length !== 2) return null;
  return [
    parts.slice(0, heads[0]! + 1).join(' '),
    parts
      .slice(heads[0]! + 1)
      .join(' ')
      .replace(/^y /i, ''),
  ];
}
