import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { listErasures, markCopy } from '../../storage/erasures.ts';
import { dueKeys, heldAt } from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { erasePerson } from './erase.ts';
import { correctLead } from './person-correct.ts';
import { exportPerson } from './person-export.ts';
import { findPerson, summaryOf } from './person-find.ts';
import { objectPerson } from './person-object.ts';
import { restrictPerson } from './person-restrict.ts';
import { retentionToday } from './retention-job.ts';

type RightMethods =
  | 'person.find'
  | 'person.export'
  | 'person.erase'
  | 'person.object'
  | 'person.restrict'
  | 'lead.correct'
  | 'erasures.list'
  | 'erasures.mark'
  | 'retention.view';

/** What a person has a right to, one message each. Looking through everything that is kept takes its time. */
export const rightHandlers = (parts: Parts): Pick<Handlers, RightMethods> => ({
  'person.find': (person) => parts.keepAwake(async () => summaryOf(parts, await findPerson(parts, person))),
  'person.export': (person) => parts.keepAwake(() => exportPerson(parts, person)),
  'person.erase': (person) => erasePerson(parts, person),
  'person.object': (person) => objectPerson(parts, person),
  'person.restrict': (person) => restrictPerson(parts, person),
  'lead.correct': (correction) => correctLead(parts, correction),
  'erasures.list': async () => listErasures(await parts.db()),
  'erasures.mark': async ({ id, copyId, done }) => {
    const doneAt = done ? new Date(parts.now()).toISOString() : null;
    const marked = await markCopy(await parts.db(), { id, copyId, doneAt });
    if (!marked) throw new RpcFailure('not-found');
    parts.announce();
    return marked;
  },
  'retention.view': () =>
    parts.keepAwake(async () => {
      const [db, now] = [await parts.db(), new Date(parts.now()).toISOString()];
      const { due, nextAt, startsAt } = await retentionToday(db, now);
      const prospects = due.filter(({ kind }) => kind === 'prospect').length;
      const ending = await heldAt(db, await dueKeys(db, now));
      const consented = ending.filter(({ standing }) => standing?.state === 'consented').length;
      return { requests: due.length - prospects, prospects, consented, nextAt, startsAt };
    }),
});
