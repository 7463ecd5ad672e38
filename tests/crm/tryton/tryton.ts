import { packagesOf } from '../debian.ts';
import type { CrmSystem } from '../system.ts';
import { cases } from './cases.ts';
import { install } from './install.ts';

/** Tryton with its web client: jQuery and Bootstrap, built in the page; links to other records by name. */
export const tryton: CrmSystem = { name: 'Tryton', debianPackages: packagesOf('Tryton'), install, cases };
