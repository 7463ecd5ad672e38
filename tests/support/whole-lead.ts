import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import type { MappedLead } from '../../lib/domain/lead/lead.ts';

type Tree = Record<string, unknown>;

/** A lead of which only what is not empty is written down. */
export const wholeLead = (written: Tree): MappedLead => merged({ ...blankLead() }, written) as unknown as MappedLead;

function merged(blank: Tree, written: Tree): Tree {
  const whole: Tree = { ...blank };
  for (const [name, value] of Object.entries(written)) {
    const below = blank[name];
    whole[name] = isTree(below) && isTree(value) && Object.keys(below).length > 0 ? merged(below, value) : value;
  }
  return whole;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
