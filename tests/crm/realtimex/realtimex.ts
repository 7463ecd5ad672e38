import type { CrmSystem } from '../system.ts';
import { cases } from './cases.ts';
import { install } from './install.ts';

/** RealTimeX CRM, one of the family of Atomic CRM: React, Radix, and a search in a popover for the company. */
export const realtimex: CrmSystem = { name: 'RealTimeX CRM', debianPackages: [], install, cases };
