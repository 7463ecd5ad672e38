import { packagesOf } from '../debian.ts';
import type { CrmSystem } from '../system.ts';
import { cases } from './cases.ts';
import { install } from './install.ts';

/** Roundcube's address book: a form in a frame, with several fields of one name and a select beside each that says its kind. */
export const roundcube: CrmSystem = { name: 'Roundcube', debianPackages: packagesOf('Roundcube'), install, cases };
