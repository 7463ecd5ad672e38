import type { Urgency } from '../../lib/domain/triage/urgency.ts';

/** A dial that fills up; the last step is a full one with an exclamation mark. */
const DIALS: Readonly<Record<Urgency, string>> = {
  fresh: 'M8 4.5V8l2.2 1.4',
  due: 'M8 8V3.5a4.5 4.5 0 0 1 0 9z',
  overdue: 'M8 8V3.5A4.5 4.5 0 1 1 3.5 8z',
  late: 'M8 4.6v4M8 11.2v.1',
};

export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  return (
    <svg class={`dial dial--${urgency}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.5" />
      <path d={DIALS[urgency]} />
    </svg>
  );
}
