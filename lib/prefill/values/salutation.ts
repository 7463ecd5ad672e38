import { words } from '../classify/fold.ts';

/** Forms of address that mean the same to a form: the first entry of a row that a list offers is taken. */
const ROWS: readonly string[] = [
  'mr herr m monsieur sr señor senor sig signor dhr heer pan г-н господин 先生 bay herra hr mister',
  'ms mrs frau mme madame sra señora senora sigra signora mevr mevrouw mw pani г-жа госпожа 女士 bayan rouva fru miss mlle mademoiselle srta',
  'dr doctor doktor drs docteur доктор 博士 医师',
  'prof professor professeur профессор 教授',
];
const GROUPS: readonly (readonly string[])[] = ROWS.map((row) => row.split(' '));

/** Everything that a list of forms of address may call this one. */
export function salutations(title: string): string[] {
  const plain = words(title).join(' ');
  const group = GROUPS.find((row) => row.some((word) => words(word).join(' ') === plain));
  return group ? [title, ...group] : [title];
}
