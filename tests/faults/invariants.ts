import type { TriageState } from '../../lib/domain/triage/triage.ts';
import { idOf, isHeldKind, kindOf, nthOf, nthOfCanary, nthOfProduct, CANARY } from './leads.ts';
import { type Done, sameActs, statusOf, untilOf } from './histories.ts';
import type { Model } from './model.ts';
import type { Seen, Stores } from './seen.ts';

/** What must hold after every step, whatever happened in it. Each check gives what is wrong, in words. */
const INVARIANTS: Readonly<Record<string, (seen: Seen, model: Model) => string[]>> = {
  'no lead lost': nothingLost,
  'no lead doubled': nothingDoubled,
  'user actions kept': actsKept,
  'held data sealed': heldSealed,
  'suppression kept': suppressionKept,
  'badge right': badgeRight,
};

export const violationsIn = (seen: Seen, model: Model): string[] =>
  Object.entries(INVARIANTS).flatMap(([name, check]) => check(seen, model).map((what) => `${name}: ${what}`));

const openOf = ({ open }: Stores): number[] => open.map(({ id }) => nthOf(id));
const heldOf = ({ held }: Stores): number[] => held.flatMap(({ product }) => (product ? [nthOfProduct(product)] : []));

function nothingLost(seen: Seen, { stored, erased, visits, served }: Model): string[] {
  const [open, held] = [new Set(openOf(seen)), new Set(heldOf(seen))];
  const gone = (nth: number): boolean => erased.has(nth) || visits.get(nth) === 'erased';
  const lost = [...stored].filter((nth) => !gone(nth) && !(isHeldKind(kindOf(nth)) ? held : open).has(nth));
  const strange = [...open, ...held].filter((nth) => !(nth >= 0 && nth < served));
  const ended = [...visits.values()].filter((state) => state === 'erased').length;
  const empty = seen.held.filter(({ erased }) => erased).length;
  return [
    ...lost.map((nth) => `${idOf(nth)}, a ${kindOf(nth)}, is gone`),
    ...strange.map((nth) => `${idOf(nth)} was never served`),
    // Of what was erased it stays known that it was.
    ...(empty === ended ? [] : [`${empty} rows of erased visits, and ${ended} were erased`]),
  ];
}

/** After a download that says of itself that it read everything. */
export function nothingMissing(seen: Stores, model: Model, window: readonly number[]): string[] {
  const there = new Set([...openOf(seen), ...heldOf(seen)]);
  const gone = (nth: number): boolean => model.erased.has(nth) || model.visits.get(nth) === 'erased';
  return window
    .filter((nth) => !there.has(nth) && !gone(nth))
    .map(
      (nth) => `no lead lost: ${idOf(nth)}, a ${kindOf(nth)}, was in a feed that was read to its end, and is not here`,
    );
}

function nothingDoubled(seen: Seen): string[] {
  const twice = (all: number[]): number[] => all.filter((nth, at) => all.indexOf(nth) !== at);
  const waiting = seen.held.filter(({ state }) => state === 'held' || state === 'notice-sent').length;
  return [
    ...twice(openOf(seen)).map((nth) => `${idOf(nth)} is there twice`),
    ...twice(heldOf(seen)).map((nth) => `${idOf(nth)} is held twice`),
    ...(seen.tally === waiting ? [] : [`${waiting} are held, and the counter says ${seen.tally}`]),
  ];
}

function actsKept({ open }: Seen, { acts, erased }: Model): string[] {
  const here = new Set(open.map(({ id }) => nthOf(id)));
  const gone = [...acts.keys()].filter((nth) => !here.has(nth) && !erased.has(nth));
  const changed = open.filter(({ id, triage }) => !(acts.get(nthOf(id)) ?? [[]]).some((one) => ledTo(one, triage)));
  return [
    ...gone.map((nth) => `${idOf(nth)}, with which something was done, is gone`),
    ...changed.map(({ id, triage }) => {
      const wanted = (acts.get(nthOf(id)) ?? []).map(namesOf).join(' or ');
      return `${id} is ${triage.status} after ${namesOf(triage.history) || 'nothing'}, and the user did ${wanted || 'nothing'}`;
    }),
  ];
}

const ledTo = (wanted: readonly Done[], { status, until, history }: TriageState): boolean =>
  sameActs(wanted, history) && statusOf(wanted) === status && untilOf(wanted) === until;

const namesOf = (history: readonly { act: string }[]): string => history.map(({ act }) => act).join(', ');

/** Whose person said yes may be read, and could be read since on the disk, which is overwritten at some time. */
function heldSealed({ plain, onDisk, open }: Seen, { visits, everOpen }: Model): string[] {
  const isOpen = (nth: number): boolean => visits.get(nth) === 'consented';
  const inStores = plain.filter(({ canary }) => !isOpen(nthOfCanary(canary)));
  // A canary of which the end cannot be read could be of anybody.
  const mayLie = (canary: string): boolean =>
    canary.length < CANARY.length + 4 ? everOpen.size > 0 : everOpen.has(nthOfCanary(canary));
  const shown = open.filter(({ id }) => isHeldKind(kindOf(nthOf(id))) && !isOpen(nthOf(id)));
  return [
    ...shown.map(({ id }) => `${id}, a ${kindOf(nthOf(id))}, is open`),
    ...inStores.map(({ where, canary }) => `${canary} stands in the store ${where}`),
    ...onDisk
      .filter(({ canary }) => !mayLie(canary))
      .map(({ where, canary }) => `${canary} stands in the file ${where}`),
  ];
}

function suppressionKept(seen: Seen, { suppressed, saidNo, visits, erased }: Model): string[] {
  const now = new Set(seen.suppressed);
  const lost = [...suppressed].filter((key) => !now.has(key));
  const states = new Map(seen.held.flatMap(({ product, state }) => (product ? [[nthOfProduct(product), state]] : [])));
  const changed = [...visits].filter(([nth, state]) => state !== 'erased' && states.get(nth) !== state);
  const back = openOf(seen).filter((nth) => erased.has(nth) || ENDED.has(visits.get(nth) ?? ''));
  return [
    ...(lost.length > 0 ? [`${lost.length} entries of the list are gone`] : []),
    ...(lost.length === 0 && now.size - suppressed.size < saidNo
      ? [`${saidNo} said no, and the list grew by ${now.size - suppressed.size}`]
      : []),
    ...changed.map(([nth, state]) => `${idOf(nth)} is ${states.get(nth) ?? 'nowhere'}, and was ${state}`),
    ...back.map((nth) => `${idOf(nth)} is back`),
  ];
}

const ENDED: ReadonlySet<string> = new Set(['refused', 'objected', 'withdrawn', 'erased']);

function badgeRight(seen: Seen, model: Model): string[] {
  const wanted = badgeFor(seen, model);
  return seen.badge === wanted ? [] : [`the icon says "${seen.badge}", and should say "${wanted}"`];
}

/** Requests that are here, and that nothing was done with but notes. */
export function badgeFor(seen: Pick<Seen, 'open' | 'downloads'>, model: Model): string {
  const waiting = seen.open.filter(({ id, triage }) => {
    const nth = nthOf(id);
    const histories = model.acts.get(nth) ?? [[]];
    // As long as two things may have happened, the row itself says which did; that it is one of them is checked elsewhere.
    const status = histories.length === 1 ? statusOf(histories[0]!) : triage.status;
    return kindOf(nth) === 'request' && status === 'new';
  }).length;
  const number = waiting > 99 ? '99+' : waiting > 0 ? String(waiting) : '';
  return `${number}${model.isStopped(seen) ? '!' : ''}`;
}
