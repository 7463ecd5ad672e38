import { foldWords } from './fold-words.ts';

/** The columns of a form's file that are understood. */
export type Column = 'code' | 'answer' | 'date' | 'purposes' | 'channels';

/** What forms call them, folded; in the languages of the notices. */
const NAMES: Readonly<Record<Column, string>> = {
  code:
    'code|reply code|answer code|reference|ref|leadstand|leadstand code|zeichen|referenz|antwortcode|' +
    'code de reponse|codigo|referencia|codice|riferimento|编号|代码|コード|整理番号|код|номер',
  answer:
    'answer|response|reply|consent|choice|decision|antwort|einwilligung|zustimmung|reponse|' +
    'consentement|respuesta|consentimiento|risposta|consenso|resposta|consentimento|回答|答复|同意|ご回答|' +
    'ответ|согласие',
  date:
    'date|time|timestamp|submitted|submitted at|submission date|created at|answered at|datum|zeit|' +
    'zeitstempel|eingegangen am|horodateur|date de soumission|fecha|marca temporal|data|data e ora|' +
    'informazioni cronologiche|carimbo de data hora|日期|时间|提交时间|日付|日時|タイムスタンプ|дата|время|' +
    'отметка времени',
  purposes:
    'purposes|purpose|topics|zwecke|zweck|themen|finalites|finalite|fines|finalidades|finalita|目的|用途|' +
    '利用目的|цели|цель',
  channels:
    'channels|channel|contact by|kanale|kanal|kontaktwege|canaux|canal|canales|canali|canale|canais|' +
    '渠道|联系方式|連絡方法|連絡手段|каналы|способ связи',
};

const BY_NAME = new Map(
  (Object.entries(NAMES) as [Column, string][]).flatMap(([column, names]) =>
    names.split('|').map((name) => [foldWords(name), column] as const),
  ),
);

/** `submittedAt` and `submitted_at` are `submitted at`. */
const columnOf = (name: string): Column | undefined =>
  BY_NAME.get(foldWords(name.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2')));

/** Which of a file's columns are which: the first of each that is called so. */
export function findColumns(names: readonly string[]): Map<Column, string> {
  const columns = new Map<Column, string>();
  for (const name of names) {
    const column = columnOf(name);
    if (column && !columns.has(column)) columns.set(column, name);
  }
  return columns;
}
