import { some, type Answer, type Ask } from './ask.ts';

/** Legal forms, as they stand behind (or, in some countries, before) the name of a company. */
const FORMS =
  'gmbh & co. kgaa|gmbh & co. kg|gmbh & co. ohg|gmbh & cie. kg|ag & co. kg|gmbh|mbh|ggmbh|ag|kgaa|kg|ohg|gbr|e. ?k.|e. ?kfm.|ug (haftungsbeschränkt)|ug|se|e. ?v.|eg|' +
  's.?a.?s.?u.?|s.?a.?s.?|s.?a.?r.?l.?|e.?u.?r.?l.?|s.?n.?c.?|s.?c.?o.?p.?|s.a. de c.v.|s. de r.l. de c.v.|s.?a.?|s.?p.?a.?|s.?r.?l.?s?.?|s.?l.?u.?|s.?l.?|s.l.n.e.|s.?a.?u.?|' +
  'pty ltd|pty. ltd.|pvt ltd|pvt. ltd.|private limited|co., ltd.|co. ltd.|co ltd|company limited|ltd. şti.|ltd şti|limited|ltd|llc|l.l.c.|llp|l.l.p.|lp|plc|inc|incorporated|corp|corporation|company|' +
  'b.?v.?b.?a.?|b.?v.?|n.?v.?|v.?o.?f.?|ab|aktiebolag|asa|a/s|aps|as|oyj|oy|ehf|hf|sp. z o.o. sp. k.|sp. z o.o.|sp.z o.o.|sp. j.|s.r.o.|spol. s r.o.|a.s.|k.s.|kft|zrt|nyrt|bt|d.o.o.|d.d.|j.d.o.o.|eood|ood|ad|ead|еоод|оод|' +
  'ооо|ао|зао|пао|оао|тов|ип|ooo|ltda|lda|unipessoal lda|eireli|s/a|sdn bhd|sdn. bhd.|bhd|pte ltd|pte. ltd.|tbk|a.ş.|a.s|fze|fz-llc|fzco|w.l.l.|wll|k.k.|e.i.r.l.|ma|αε|επε|ικε|b.m.|בע"מ|จำกัด';
const escaped = FORMS.split('|').map((form) =>
  form
    .replace(/[()&]/g, String.raw`\$&`)
    .replace(/\.\??/g, String.raw`\.?`)
    .replaceAll(' ', String.raw`\s*`),
);
const BEHIND = new RegExp(
  String.raw`[\s,]+\(?(?:${escaped.toSorted((a, b) => b.length - a.length).join('|')})\)?\.?$`,
  'iu',
);
const BEFORE = /^(?:ооо|ао|зао|пао|оао|тов|ооо|pt|cv|ud)\.?\s+["«“]?(?=\p{L}{3})/iu;
const ASIAN =
  /^(?:株式会社|有限会社|合同会社|\(株\)|（株）|㈱|주식회사|\(주\)|㈜)\s*|\s*(?:株式会社|有限会社|合同会社|\(株\)|（株）|股份有限公司|有限责任公司|有限公司|주식회사|\(주\)|㈜)$/gu;
const SHORTEST = 3;
const LONGEST = 160;

/** The name without its legal form: "Werk GmbH & Co. KG" is known as "Werk". Null where nothing would be left. */
export function withoutForm(name: string): string | null {
  if (name.length > LONGEST) return null;
  const plain = name
    .trim()
    .replace(ASIAN, '')
    .replace(BEHIND, '')
    .replace(BEFORE, '')
    .replace(/^["«“„']+|["»”“']+$/g, '')
    .trim();
  return plain !== name.trim() && (plain.match(/\p{L}/gu)?.length ?? 0) >= SHORTEST ? plain : null;
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
