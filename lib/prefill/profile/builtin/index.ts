import dolibarr from './dolibarr.json' with { type: 'json' };
import dynamics365 from './dynamics-365.json' with { type: 'json' };
import espocrm from './espocrm.json' with { type: 'json' };
import hubspot from './hubspot.json' with { type: 'json' };
import odoo from './odoo.json' with { type: 'json' };
import pipedrive from './pipedrive.json' with { type: 'json' };
import salesforce from './salesforce.json' with { type: 'json' };
import suitecrm from './suitecrm.json' with { type: 'json' };
import tryton from './tryton.json' with { type: 'json' };
import twenty from './twenty.json' with { type: 'json' };
import vtiger from './vtiger.json' with { type: 'json' };
import zohoCrm from './zoho-crm.json' with { type: 'json' };
import type { ProfileRule } from '../../../domain/profile/profile.ts';

/** A CRM whose forms ask for what cannot be guessed. One data file each; see README.md. */
export interface BuiltInProfile {
  id: string;
  /** As its maker writes it. */
  name: string;
  /** Host names it is known to run on: `*.example.com` is any host below. */
  hosts: readonly string[];
  /** CSS selectors; a page on any host on which all of a line match shows this CRM. */
  signs: readonly string[];
  /** Below the origin, the page with an empty form for a new contact; null where every installation has its own. */
  newContactPath: string | null;
  rules: readonly ProfileRule[];
}

const LIST = [
  salesforce,
  hubspot,
  dynamics365,
  pipedrive,
  zohoCrm,
  odoo,
  suitecrm,
  espocrm,
  dolibarr,
  vtiger,
  tryton,
  twenty,
];

/** The shape of each is checked by a test, which the compiler cannot do for data. */
export const BUILT_IN = LIST as readonly BuiltInProfile[];

/** The selectors of all, for a page to be asked at once. */
export const SIGNS: readonly string[] = [...new Set(BUILT_IN.flatMap(({ signs }) => signs))];

/** The CRM that a page shows: by its host, else by what was found in it. */
export function recognise(origin: string, found: readonly string[]): BuiltInProfile | null {
  const host = URL.parse(origin)?.hostname ?? '';
  return (
    BUILT_IN.find(({ hosts }) => hosts.some((pattern) => isHost(pattern, host))) ??
    BUILT_IN.find(({ signs }) => signs.some((sign) => found.includes(sign))) ??
    null
  );
}

const isHost = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
