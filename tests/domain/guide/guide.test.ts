import { expect, it } from 'vitest';
import { type GuideFacts, type GuideStep, nextStep, stepsOf } from '../../../lib/domain/guide/guide.ts';

const nothing: GuideFacts = { feed: false, mapping: 'none', crm: false, fill: false };

const told = (facts: Partial<GuideFacts>, skipped: GuideStep[] = []): string =>
  stepsOf({ ...nothing, ...facts }, { skipped })
    .map(({ step, state }) => `${step} ${state}`)
    .join(', ');

it.each<[string, Partial<GuideFacts>, GuideStep[], string]>([
  ['nothing is there', {}, [], 'feed open, crm open, fill open'],
  ['the sample is', { feed: true }, [], 'feed done, crm open, fill open'],
  [
    'a feed waits for its layout',
    { feed: true, mapping: 'unread' },
    [],
    'feed done, mapping open, crm open, fill open',
  ],
  [
    'nobody has looked at the layout',
    { feed: true, mapping: 'unchecked' },
    [],
    'feed done, mapping open, crm open, fill open',
  ],
  ['somebody has', { feed: true, mapping: 'checked' }, [], 'feed done, mapping done, crm open, fill open'],
  ['the user skips', { feed: true }, ['crm'], 'feed done, crm skipped, fill open'],
  ['what was skipped is done after all', { feed: true, crm: true }, ['crm'], 'feed done, crm done, fill open'],
  ['a form is filled out of turn', { fill: true }, [], 'feed open, crm open, fill done'],
])('the steps when %s', (_, facts, skipped, expected) => expect(told(facts, skipped)).toBe(expected));

it.each<[Partial<GuideFacts>, GuideStep[], GuideStep | 'done']>([
  [{}, [], 'feed'],
  [{ feed: true, mapping: 'unchecked' }, [], 'mapping'],
  [{ feed: true }, ['crm'], 'fill'],
  [{ fill: true, crm: true }, ['feed'], 'done'],
  [{}, ['feed', 'crm', 'fill'], 'done'],
  // A feed that comes later brings a step with it.
  [{ feed: true, mapping: 'unchecked' }, ['feed', 'crm', 'fill'], 'mapping'],
])('the next one with %j and %j skipped is %s', (facts, skipped, next) =>
  expect(nextStep(stepsOf({ ...nothing, ...facts }, { skipped }))).toBe(next),
);
