import { fold } from '../lead/fold.ts';

/** How somebody wants to be addressed, as far as the title that they chose says it: as a woman or as a man. */
export type AddressForm = 'woman' | 'man';

const TITLES: Readonly<Record<AddressForm, string>> = {
  woman:
    'ms mrs miss madam frau mme mlle madame mademoiselle sra srta senora senorita dona signora sigra sigrarra mevrouw mw pani fru rouva 女士 小姐 夫人 госпожа гжа',
  man: 'mr mister sir herr m monsieur sr senor don signor sig sigr meneer dhr heer pan hr 先生 господин гн',
};

const FORMS = new Map(
  Object.entries(TITLES).flatMap(([form, titles]) => titles.split(' ').map((title) => [title, form as AddressForm])),
);

/** Null for a title that says neither, such as `Dr`, and where there is none: then nobody is guessed at. */
export function addressForm(title: string): AddressForm | null {
  if (title.length > 40) return null;
  const whole = FORMS.get(fold(title));
  if (whole) return whole;
  const said = new Set(title.split(/[\s/,]+/).flatMap((word) => FORMS.get(fold(word)) ?? []));
  return said.size === 1 ? [...said][0]! : null;
}
