import type { VisitState } from '../../domain/consent/standing.ts';

/** What a person may have said. */
export type Said = 'yes' | 'no' | 'object' | 'withdraw' | 'restrict' | 'lift';

const ANSWERS: Readonly<Record<VisitState, readonly Said[]>> = {
  held: ['object', 'restrict'],
  'notice-sent': ['yes', 'no', 'object', 'restrict'],
  consented: ['withdraw', 'object', 'restrict'],
  refused: ['restrict'],
  withdrawn: ['restrict'],
  objected: ['restrict'],
  expired: ['object', 'restrict'],
  restricted: ['lift'],
};

/** What can be recorded of a person in this state. */
export const answersFor = (state: VisitState): readonly Said[] => ANSWERS[state];
