import { expect, it } from 'vitest';
import { answerBy } from '../../../lib/domain/triage/answer-by.ts';
import { defaultTriageSettings } from '../../../lib/domain/triage/default-settings.ts';
import type { LeadType } from '../../../lib/domain/lead/lead.ts';

const local = (time: string): string => new Date(time).toISOString();

it.each<[string, LeadType[], string, string]>([
  ['a quote within the day', ['quote'], '2026-03-10T09:00:00', '2026-03-10T17:00:00'],
  ['a quote over the evening', ['quote'], '2026-03-10T15:00:00', '2026-03-11T13:00:00'],
  ['a quote over the weekend', ['quote'], '2026-03-13T17:00:00', '2026-03-16T15:00:00'],
  ['asked at night, from the morning on', ['quote'], '2026-03-10T02:00:00', '2026-03-10T16:00:00'],
  ['the most pressing of several', ['documentation', 'quote'], '2026-03-10T09:00:00', '2026-03-10T17:00:00'],
  ['anything else', [], '2026-03-10T09:00:00', '2026-03-12T13:00:00'],
])('%s', (_what, types, since, until) =>
  expect(new Date(answerBy(local(since), types, defaultTriageSettings)!)).toEqual(new Date(until)),
);

it('counts every hour where no hours are kept', () => {
  const calendar = { ...defaultTriageSettings.calendar, on: false };
  const due = answerBy('2026-03-13T17:00:00.000Z', ['quote'], { ...defaultTriageSettings, calendar });
  expect(new Date(due!).toISOString()).toBe('2026-03-14T01:00:00.000Z');
});
