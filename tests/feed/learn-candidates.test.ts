import { describe, expect, it } from 'vitest';
import { learnText } from '../../lib/feed/learn/learn.ts';

const lead = (id: number): string =>
  `<lead><id>${id}</id><email>a${id}@example.com</email><lastName>B</lastName><date>2026-11-23</date>
    <message>Hello</message></lead>`;

/** Leads, and beside them the people of the exhibitor, who look like leads. */
const TWO_LISTS = `<export><leads>${lead(1)}${lead(2)}</leads><staff>${[1, 2]
  .map(
    (id) =>
      `<colleague><name>C${id}</name><email>c${id}@example.org</email><phone>+33 1 02 03 04 0${id}</phone></colleague>`,
  )
  .join('')}</staff></export>`;

describe('elements that may stand for a lead', () => {
  const learned = learnText(TWO_LISTS);
  if (learned.kind === 'refused') throw new Error(learned.reason);
  const [first, second] = learned.candidates;

  it('are told, the likeliest first, and that one is taken', () => {
    expect([first?.record, second?.record]).toEqual(['export/leads/lead', 'export/staff/colleague']);
    expect(learned.mapping.record).toBe(first?.record);
  });

  it('can be chosen, and stay in their order', () => {
    expect(learnText(TWO_LISTS, second?.record)).toMatchObject({
      mapping: { record: 'export/staff/colleague', fields: { 'person.phone': ['phone'] } },
      candidates: learned.candidates,
    });
  });

  it('are taken as they come when the one that is wanted is not there', () => {
    expect(learnText(TWO_LISTS, 'export/other')).toEqual(learned);
  });
});
