import { confirmedEmail } from './again.ts';
import { ownCodes, settleCodes } from './codes.ts';
import { shareLabels } from './joint.ts';
import { nameByKind } from './kinds.ts';
import { openQuestions, settleSubjects } from './messages.ts';
import { othersSections } from './others.ts';
import { settlePlaces } from './places.ts';
import { settleTitles } from './titles.ts';
import { namesOfThings, secondNames, splitNames } from './names.ts';
import { numberLines } from './lines.ts';
import { companyBlocks, companyNames, customers, loginAccounts } from './company.ts';
import type { Assigned } from './assigned.ts';

/** Rules that see the whole form, in the order in which they run. */
export const CONTEXT_RULES: readonly ((fields: Assigned[]) => void)[] = [
  shareLabels,
  loginAccounts,
  companyBlocks,
  secondNames,
  namesOfThings,
  splitNames,
  companyNames,
  customers,
  confirmedEmail,
  numberLines,
  settlePlaces,
  settleCodes,
  ownCodes,
  settleSubjects,
  openQuestions,
  settleTitles,
  nameByKind,
  othersSections,
];
