import { lightningNative, lightningSynthetic } from './lightning/lightning.ts';
import { realtimex } from './realtimex/realtimex.ts';
import { roundcube } from './roundcube/roundcube.ts';
import type { CrmSystem } from './system.ts';
import { tryton } from './tryton/tryton.ts';

/** Every CRM that the tests run. A new one is a folder here and a line below. */
export const systems: readonly CrmSystem[] = [tryton, roundcube, realtimex, lightningNative, lightningSynthetic];
