import { settleTitles } from './titles.ts';
import { splitNames } from './names.ts';
import { numberLines } from './lines.ts';
import { companyBlocks } from './company.ts';
import type { Assigned } from './assigned.ts';

/** Rules that see the whole form, in the order in which they run. */
export const CONTEXT_RULES: readonly ((fields: Assigned[]) => void)[] = [
  companyBlocks,
  splitNames,
  numberLines,
  settleTitles,
];
