/** What is on the screens and in no locale, because it is the same in every language or the browser's own. */
export const KNOWN_DATA: readonly string[] = [
  'Leadstand',
  'DirectIndustry|MedicalExpo|AeroExpo|ArchiExpo|AgriExpo|NauticExpo',
  'VirtualExpo',
];
