import { iso31661Alpha2ToAlpha3 } from 'iso-3166';

/** ISO 3166-1 alpha-2 codes of all countries. */
export const COUNTRY_CODES: readonly string[] = Object.keys(iso31661Alpha2ToAlpha3);
