import type { RelatedLead } from '../../domain/lead/repeats.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { newestAnswer } from '../newest-answer.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** What the law sets dates for, of one lead: ISO. */
export interface LegalDates {
  leadKey: string;
  /** By when its person has to be told that the data is here; null for who was, and who asked for consent. */
  informBy: string | null;
  /** When it is erased, unless the person asks again. */
  keptUntil: string;
}

/** Dates of the open request that nobody waits for: reckoned when it is looked at. */
export function legalActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>) {
  const loadLegal = newestAnswer(
    async (): Promise<LegalDates | null> => {
      const lead = state.lead.peek();
      if (!lead) return null;
      const { periods, zone } = await call('consent.settings', {});
      const [deadlines, retention] = await Promise.all([
        import('../../domain/consent/deadlines.ts'),
        import('../../domain/consent/retention.ts'),
      ]);
      const { receivedAt, leadKey } = lead.feed;
      const months = retention.keptMonths(periods)[retention.keptKind(lead)];
      const lastContact = newest(retention.contactAt(lead.feed), state.related.peek()?.later ?? []);
      return {
        leadKey,
        informBy: isInformed(lead) ? null : deadlines.noticeDueAt(receivedAt, zone),
        keptUntil: retention.keptUntil({ lastContact, receivedAt }, months, zone),
      };
    },
    (dates) => {
      state.legal.value = dates;
    },
    // The request is there without them.
    () => {},
  );
  return { loadLegal };
}

/** A visit that is open was asked before, and so was informed. */
const isInformed = ({ informed, feed }: StoredLead): boolean => informed !== undefined || feed.kind === 'visit';

const newest = (contact: string, later: readonly RelatedLead[]): string =>
  [contact, ...later.filter(({ samePerson }) => samePerson).map(({ at }) => at)].toSorted().at(-1) ?? contact;
