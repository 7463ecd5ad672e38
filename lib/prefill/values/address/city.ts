/** How a country writes its line with the town; what is missing is left out with the signs around it. */
const FORMS: Readonly<Record<string, string>> = {
  US: 'C, R Z',
  CA: 'C, R Z',
  PR: 'C, R Z',
  AU: 'C R Z',
  NZ: 'C Z',
  GB: 'C\nZ',
  IE: 'C\nZ',
  IN: 'C Z',
  PK: 'C Z',
  SG: 'C Z',
  TH: 'C Z',
  ID: 'C Z',
  SA: 'C Z',
  BR: 'C - R\nZ',
  JP: 'C, R Z',
  KR: 'C, R Z',
  TW: 'C Z',
  CN: 'Z C, R',
  HK: 'C',
  AE: 'C',
  MY: 'Z C',
  PH: 'Z C',
  ZA: 'C\nZ',
  IT: 'Z C R',
  ES: 'Z C',
  MX: 'Z C, R',
  AR: 'Z C, R',
  CO: 'C, R, Z',
  CL: 'Z C',
  PE: 'C Z',
  HU: 'C\nZ',
  RU: 'C, R\nZ',
  UA: 'C\nZ',
};

export interface Town {
  city: string;
  region: string;
  zip: string;
}

export function townLine({ city, region, zip }: Town, country: string | null): string {
  const form = (country ? FORMS[country] : undefined) ?? 'Z C';
  const words: Readonly<Record<string, string>> = { C: city, R: region === city ? '' : region, Z: zip };
  let line = '';
  for (const [, sign = '', part = ''] of form.matchAll(/([^CRZ]*)([CRZ])/g))
    if (words[part]) line += (line ? sign : '') + words[part];
  return line;
}
