import { gateOf } from '../../domain/consent/gate.ts';
import { kindOf } from '../../domain/lead/kinds.ts';
import type { LeadFlaw } from '../../domain/lead/lead.ts';
import type { MappingLook, MappingWarning } from '../../domain/mapping/learned.ts';
import { cleanLine } from '../clean-text.ts';
import type { LookedAt } from './look.ts';

/** More empty e-mails than this are no coincidence. */
const EMPTY_EMAILS = 0.2;

/** What a person should look at before the mapping is trusted, with the number of records it is about. */
export function warningsOf(looked: readonly LookedAt[]): MappingLook['warnings'] {
  const leads = looked.flatMap(({ lead, values }) => (lead ? [{ lead, values }] : []));
  const flawed = (...flaws: LeadFlaw[]): number =>
    leads.filter(({ lead }) => flaws.some((flaw) => lead.flaws.includes(flaw))).length;
  const emptyEmails = flawed('no-email', 'unreadable-email');
  const found: [MappingWarning, number][] = [
    ['no-id', flawed('no-id')],
    ['no-kind', leads.filter(({ lead }) => lead.kind === 'unknown' && !lead.kindRaw).length],
    ['unreadable-dates', flawed('unreadable-date')],
    ['empty-emails', emptyEmails > leads.length * EMPTY_EMAILS ? emptyEmails : 0],
    ['visits-look-like-requests', leads.filter(looksLikeVisit).length],
    ['unknown-words', leads.filter(({ lead }) => lead.kind === 'unknown' && lead.kindRaw + lead.typeRaw).length],
    ['unknown-countries', flawed('unknown-country')],
  ];
  return found.filter(([, count]) => count > 0).map(([warning, count]) => ({ warning, count }));
}

/**
 * A lead that would be open although its record says somewhere that it is a visit, or although there is nothing in it
 * that only a form could have asked.
 */
function looksLikeVisit({
  lead,
  values,
}: {
  lead: NonNullable<LookedAt['lead']>;
  values: LookedAt['values'];
}): boolean {
  if (gateOf(lead) !== 'open') return false;
  if (values.some(({ value }) => value.length < 60 && kindOf([cleanLine(value)]) === 'visit')) return true;
  const { person, need } = lead;
  const asked = [lead.typeRaw, lead.message, person.phoneRaw, need.quantity, need.budget, need.delay];
  return lead.kind === 'request' && asked.every((text) => !text);
}
