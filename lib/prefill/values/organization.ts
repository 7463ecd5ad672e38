import { some, type Answer, type Ask } from './ask.ts';

const letters = (text: string): string => (text.normalize('NFC').toLowerCase().match(/\p{L}/gu) ?? []).join('');

/** Legal forms, without their signs and spaces: "GmbH & Co. KG" is "gmbhcokg", "Sp. z o.o." is "spzoo". */
const FORMS: ReadonlySet<string> = new Set(
  `gmbh mbh ggmbh gmbhcokg gmbhcokgaa gmbhcoohg gmbhciekg agcokg cokg ag kgaa kg ohg gbr ek ekfm ug ughaftungsbeschränkt haftungsbeschränkt se ev eg
  sas sasu sarl eurl snc scop sa sca sci spa srl srls sapa sl slu slne sau sll sadecv sderldecv sapidecv sabdecv
  ltd limited ltda lda unipessoallda eireli eirl ptyltd ptylimited pvtltd pvtlimited privatelimited coltd colimited companylimited ltdşti limitedşirketi
  llc llp lp plc inc incorporated corp corporation company co lc pc pllc bv bvba nv vof cv ab aktiebolag asa as aps ks oy oyj ehf hf
  spzoo spzoospk spj spk sro spolsro vos kft zrt nyrt bt doo dd jdoo eood ood ad ead еоод оод ооо ао зао пао оао тов ип ooo zao oao
  sdnbhd bhd pteltd pte tbk aş fze fzllc fzco fzc wll kk gk ma αε επε ικε οε בעמ จำกัด`.split(/\s+/),
);
const BEFORE: ReadonlySet<string> = new Set('ооо ао зао пао оао тов ип pt cv ud'.split(' '));
const ASIAN =
  /^(?:株式会社|有限会社|合同会社|\(株\)|（株）|㈱|주식회사|\(주\)|㈜)\s*|\s*(?:株式会社|有限会社|合同会社|\(株\)|（株）|股份有限公司|有限责任公司|有限公司|주식회사|\(주\)|㈜)$/gu;
const SHORTEST = 3;
const LONGEST = 160;
/** "S. de R.L. de C.V." and "GmbH & Co. KG" are as long as they get. */
const WORDS = 6;

/** The name without its legal form: "Werk GmbH & Co. KG" is known as "Werk". Null where nothing would be left. */
export function withoutForm(name: string): string | null {
  if (name.length > LONGEST) return null;
  const words = name.trim().replace(ASIAN, '').split(/\s+/);
  for (let count = Math.min(WORDS, words.length - 1); count > 0; count -= 1)
    if (FORMS.has(letters(words.slice(-count).join('')))) {
      words.splice(-count);
      break;
    }
  if (words.length > 1 && BEFORE.has(letters(words[0]!))) words.shift();
  const plain = words.join(' ').replace(/^["«“„']+|[\s"»”“',&]+$/g, '');
  return plain !== name.trim() && letters(plain).length >= SHORTEST ? plain : null;
}

/**
 * In a list of companies: the name, then the name without its legal form, which is how many are kept. Never a part of
 * a name: "Werk" and "Werk Süd" are two customers, and so are "Werk GmbH" and "Werk AG".
 */
export function organizationAnswer({ field, values }: Ask): Answer {
  const name = values.organization;
  if (!name) return [];
  return field.tag === 'select' || field.tag === 'combobox' ? some(name, withoutForm(name)) : [name];
}
