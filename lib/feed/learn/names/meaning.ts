import type { Target } from '../../../domain/mapping/targets.ts';
import { type Context, FAIR, isOtherDate, resolve } from './resolve.ts';
import { type Group, type Unit, unitsOf } from './units.ts';
import { PUBLISHED } from './words.ts';

/** What a place may be, by its names alone. */
export interface Meaning {
  target: Target;
  /** 0 to 1. */
  strength: number;
  /** The name is one that VirtualExpo has published. */
  published: boolean;
}

/** The places that a path may be, the likeliest first. Steps are names from the record to the value. */
export function meaningsOf(steps: readonly string[]): Meaning[] {
  const { units, outside } = relevant(steps);
  const context = contextOf(units, outside);
  if (units.some(({ is }) => is === 'bar') || isOfSomethingElse(outside) || isOfValue(units, outside.at(-1) ?? []))
    return [];
  const published =
    units.length > 0 &&
    PUBLISHED.has(
      unitsOf(steps.at(-1) ?? '')
        .map(({ word }) => word)
        .join(''),
    );
  const lost = units.filter(({ is }) => is === 'unknown').length;
  const found = resolve(units, context);
  // The number of something that nobody here knows is hardly the lead's.
  const isStrange = outside.some((step) => step.length > 0 && step.every(({ is }) => is === 'unknown'));
  return found
    .map(([target, strength]) => ({
      target,
      strength:
        published && strength >= FAIR
          ? strength + 0.11
          : strength * 0.82 ** lost * (isStrange && target === 'id' && context !== 'lead' ? 0.7 : 1),
      published,
    }))
    .toSorted((a, b) => b.strength - a.strength);
}

/**
 * The words that say what a value is, and those of the groups around it. `phone/value`, `country@code` and
 * `email/buyer` say with two steps what others say with one.
 */
function relevant(steps: readonly string[]): { units: readonly Unit[]; outside: (readonly Unit[])[] } {
  const all = steps.map(unitsOf);
  const last = all.at(-1) ?? [];
  const before = all.at(-2);
  const isPart = last.every((unit) => /^(?:generic|filler|group)$/.test(unit.is) || isWeakText(unit));
  if (isPart && before && before.some((unit) => unit.is === 'head' && !unit.weak) && last.length > 0)
    return { units: [...before, ...last.filter((unit) => !isWeakText(unit))], outside: all.slice(0, -2) };
  return { units: last, outside: all.slice(0, -1) };
}

const isWeakText = (unit: Unit): boolean => unit.is === 'head' && unit.head === 'message' && unit.weak;

/** Whose the value is: what its own name says, or else the nearest group that says something. */
function contextOf(units: readonly Unit[], outside: readonly (readonly Unit[])[]): Context {
  const all = [...outside, units];
  const groups = all.map((step) => step.filter((unit) => unit.is === 'group').map(({ group }) => group));
  // What is the exhibitor's or a product's stays so, whoever is inside of it.
  for (const owner of ['recipient', 'product'] as const) if (groups.some((step) => step.includes(owner))) return owner;
  for (const step of all.toReversed()) {
    const own = step.filter((unit) => unit.is === 'group');
    const group = own.find((unit) => unit.group === 'company') ?? own.find((unit) => unit.group === 'person') ?? own[0];
    // The number of a client's request is the request's.
    const isOfLead = own.some((unit) => unit.group === 'lead') && step.some(isNumberOrDate);
    if (group && group.group !== 'lead') return isOfLead && group.group === 'person' ? 'lead' : group.group;
    if (step === units) continue;
    const part = step.find((unit) => unit.is === 'head' || unit.is === 'generic');
    if (part?.is === 'head' && /^(?:phone|mobile)$/.test(part.head)) return 'phone';
    if (part?.is === 'generic' && part.generic === 'name') return 'name';
    if (part?.is === 'generic' && part.generic === 'address') return 'address';
  }
  return groups.some((step) => step.includes('lead')) ? 'lead' : null;
}

/** The type of an e-mail address, the language of a message: they are no type and no language of the lead. */
const isOfValue = (units: readonly Unit[], around: readonly Unit[]): boolean =>
  units.some((unit) => unit.is === 'head' && /^(?:kind|type|language|marketplace|title|position)$/.test(unit.head)) &&
  around.some((unit) => unit.is === 'head' && !unit.weak && !/^(?:kind|type|created)$/.test(unit.head));

const isNumberOrDate = (unit: Unit): boolean =>
  unit.is === 'generic' && (unit.generic === 'id' || unit.generic === 'date');

/** Whose a value is, as far as its names say; `other` where it is about something else than the lead. */
export function ownerOf(steps: readonly string[]): Group | 'other' | null {
  const { units, outside } = relevant(steps);
  if (isOfSomethingElse([...outside, units]) || isOtherDate(units)) return 'other';
  const context = contextOf(units, outside);
  return context === 'phone' || context === 'name' ? null : context;
}

/** Inside of a category, a campaign or a fax, nothing is about the lead itself. */
const isOfSomethingElse = (outside: readonly (readonly Unit[])[]): boolean =>
  outside.some((step) => step.some((unit) => unit.is === 'bar' || (unit.is === 'head' && unit.head === 'fax')));
