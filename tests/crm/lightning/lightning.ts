import type { CrmSystem } from '../system.ts';
import { casesIn } from './cases.ts';
import { install, type Shadow } from './install.ts';

const lightning = (shadow: Shadow): CrmSystem => ({
  name: `Salesforce's own inputs, ${shadow} shadow`,
  debianPackages: [],
  install: () => install(shadow),
  cases: casesIn(shadow),
});

/** As in newer pages of Salesforce and in components of its customers. */
export const lightningNative = lightning('native');

/** As in the records of Lightning Experience: the page's scripts see shadow roots, an extension sees none. */
export const lightningSynthetic = lightning('synthetic');
