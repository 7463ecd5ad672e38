import { describe, expect, it } from 'vitest';
import { nothingMissing, violationsIn } from './invariants.ts';
import { canaryOf, idOf, productOf } from './leads.ts';
import { Model } from './model.ts';
import type { HeldRow, OpenRow, Seen } from './seen.ts';

/** Lead 0 is a request, 1 a visit, 2 a request, 3 a prospect, 5 of a private person, 6 a visit. */
const open = (nth: number, over: Partial<OpenRow> = {}): OpenRow => ({
  id: idOf(nth),
  leadKey: `key ${nth}`,
  triage: { status: 'new', history: [] },
  waits: true,
  consented: false,
  ...over,
});
const held = (nth: number, over: Partial<HeldRow> = {}): HeldRow => ({
  heldKey: `held ${nth}`,
  product: productOf(nth),
  erased: false,
  state: 'held',
  hasLead: false,
  ...over,
});
const answered = { status: 'answered' as const, history: [{ act: 'answer' as const, at: 'then' }] };

/** A state in which everything is as it must be: two requests, one of which was answered, a prospect and two held leads. */
function whole(): { seen: Seen; model: Model } {
  const model = new Model();
  const seen: Seen = {
    open: [open(0), open(2, { triage: answered, waits: false }), open(3)],
    held: [held(1), held(6)],
    suppressed: ['one'],
    downloads: [{ id: 1, outcome: 'ok-new' }],
    tally: 2,
    plain: [],
    lost: false,
    badge: '1',
    onDisk: [],
  };
  model.served = 8;
  model.noteDownloads(seen);
  model.did(2, { act: 'answer' }, true);
  model.remember(seen);
  return { seen, model };
}

const after = (change: (seen: Seen, model: Model) => void): string[] => {
  const { seen, model } = whole();
  change(seen, model);
  return violationsIn(seen, model);
};

it('finds nothing where nothing is wrong', () => {
  expect(after(() => undefined)).toEqual([]);
});

describe('finds', () => {
  it('a lead that is lost, open or held', () => {
    expect(after((seen) => (seen.open = seen.open.filter(({ id }) => id !== idOf(3))))).toEqual([
      'no lead lost: DI-70000003, a prospect, is gone',
    ]);
    const found = after((seen) => {
      seen.held.pop();
      seen.tally = 1;
    });
    expect(found.join()).toContain('no lead lost: DI-70000006, a visit, is gone');
  });

  it('a lead that nobody served', () => {
    expect(after((seen) => seen.open.push(open(4711, { waits: false }), open(11)))[0]).toContain('was never served');
  });

  it('an erased visit of which nothing is known any more', () => {
    const found = after((seen, model) => {
      model.said(1, 'erase');
      seen.suppressed.push('two');
      seen.held.shift();
      seen.tally = 1;
    });
    expect(found).toEqual(['no lead lost: 0 rows of erased visits, and 1 were erased']);
  });

  it('a lead that is missing after a feed that was read to its end', () => {
    const { seen, model } = whole();
    expect(nothingMissing(seen, model, [0, 1, 2, 3])).toEqual([]);
    expect(nothingMissing(seen, model, [4, 5])).toHaveLength(2);
    model.erase(4);
    expect(nothingMissing(seen, model, [4])).toEqual([]);
  });

  it('a lead that is there twice, open or held, and a counter that is wrong', () => {
    expect(after((seen) => seen.open.push(open(3)))).toEqual(['no lead doubled: DI-70000003 is there twice']);
    expect(after((seen) => seen.held.push(held(1)))).toEqual([
      'no lead doubled: DI-70000001 is held twice',
      'no lead doubled: 3 are held, and the counter says 2',
    ]);
    expect(after((seen) => (seen.tally = 3))).toHaveLength(1);
  });

  it('an act that is lost, changed, done twice, or that nobody did', () => {
    const with2 = (triage: OpenRow['triage']) =>
      after((seen) => {
        seen.open[1]!.triage = triage;
      });
    expect(with2({ status: 'new', history: [] })).toEqual([
      'user actions kept: DI-70000002 is new after nothing, and the user did answer',
    ]);
    expect(with2({ status: 'answered', history: [...answered.history, ...answered.history] })).toHaveLength(1);
    expect(with2({ status: 'declined', history: answered.history })).toHaveLength(1);
    expect(with2({ status: 'answered', history: [{ act: 'answer', at: 'later' }] })).toHaveLength(1);
    expect(after((seen) => (seen.open[2]!.triage = answered))[0]).toContain('and the user did nothing');
    const found = after((_, model) => model.did(0, { act: 'note', text: 'Call' }, true));
    expect(found).toEqual(['user actions kept: DI-70000000 is new after nothing, and the user did note']);
  });

  it('a request that is put off to another day', () => {
    const found = after((seen, model) => {
      model.did(0, { act: 'snooze', until: '2040-01-01T00:00:00.000Z' }, true);
      const triage = { status: 'snoozed' as const, until: '2040-01-02T00:00:00.000Z' };
      seen.open[0]!.triage = { ...triage, history: [{ act: 'snooze', until: triage.until, at: 'then' }] };
      seen.badge = '';
    });
    expect(found).toHaveLength(1);
  });

  it('a held lead that is open, or stands in plain text in a store or on the disk', () => {
    const found = after((seen) => seen.open.push(open(1)));
    expect(found[0]).toBe('held data sealed: DI-70000001, a visit, is open');
    expect(after((seen) => seen.plain.push({ where: 'raw', canary: canaryOf(1) }))).toHaveLength(1);
    expect(after((seen) => seen.onDisk.push({ where: '000003.log', canary: canaryOf(6) }))).toHaveLength(1);
    expect(after((seen) => seen.onDisk.push({ where: '000003.log', canary: 'heldqz' }))).toHaveLength(1);
  });

  it('the text of somebody whose consent ended in a store, but not on the disk', () => {
    const found = after((seen, model) => {
      model.said(1, 'yes');
      model.said(1, 'withdraw');
      seen.held[0]!.state = 'withdrawn';
      seen.tally = 1;
      seen.suppressed.push('two');
      seen.onDisk.push({ where: '000003.log', canary: canaryOf(1) });
      seen.plain.push({ where: 'leads', canary: canaryOf(1) });
    });
    expect(found).toEqual([`held data sealed: ${canaryOf(1)} stands in the store leads`]);
  });

  it('a list of those who said no that is shorter, or no longer by who said it', () => {
    expect(after((seen) => (seen.suppressed = []))).toEqual(['suppression kept: 1 entries of the list are gone']);
    const found = after((seen, model) => {
      model.said(1, 'object');
      seen.held[0]!.state = 'objected';
      seen.tally = 1;
    });
    expect(found).toEqual(['suppression kept: 1 said no, and the list grew by 0']);
  });

  it('a visit whose state is another, and a lead that came back', () => {
    expect(after((seen) => (seen.held[0]!.state = 'notice-sent'))).toEqual([
      'suppression kept: DI-70000001 is notice-sent, and was held',
    ]);
    const found = after((seen, model) => {
      model.erase(3);
      seen.suppressed.push('two');
    });
    expect(found).toEqual(['suppression kept: DI-70000003 is back']);
  });

  it('an icon with a wrong number, or without the sign of a feed that has stopped', () => {
    expect(after((seen) => (seen.badge = '2'))).toEqual(['badge right: the icon says "2", and should say "1"']);
    const found = after((seen) => seen.downloads.push({ id: 2, outcome: 'empty' }));
    expect(found).toEqual(['badge right: the icon says "1", and should say "1!"']);
  });
});
