import type { CrmSystem } from './system.ts';

/** Every CRM that the tests run. A new one is a folder here and a line below. */
export const systems: readonly CrmSystem[] = [];
