import { readFile } from 'node:fs/promises';
import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import { gateOf } from '../../lib/domain/consent/gate.ts';
import { type Lead, leadSchema } from '../../lib/domain/lead/lead.ts';

/** The key under which a lead from a file is stored: there is one at a time. */
export const TRIED_LEAD = 'id:try:1';

const defaults = (): Lead => ({
  ...blankLead(),
  kind: 'request',
  answerExpected: true,
  leadKey: TRIED_LEAD,
  connectionId: 'try',
  test: false,
  receivedAt: new Date().toISOString(),
  sourceHash: '',
  revision: 1,
});

const noListValue = { raw: '', code: null, label: null };

export async function readLeadFile(file: string): Promise<Lead> {
  const text = await readFile(file, 'utf8');
  try {
    return completeLead(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * A lead of which only some properties are given. What is missing is empty, and a lead that says no kind is a
 * request. One that must be held back is refused: nothing may fill it in anywhere.
 */
export function completeLead(given: unknown): Lead {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('A lead is a JSON object.');
  const lead = { ...(merge(defaults(), given) as Lead), leadKey: TRIED_LEAD };
  const { company, products } = lead;
  const complete = {
    ...lead,
    types: lead.types.filter((type) => type !== undefined),
    company: {
      ...company,
      type: company.type && { ...noListValue, ...company.type },
      sector: company.sector && { ...noListValue, ...company.sector },
    },
    products: products.map((product) => Object.assign({ id: '', name: '', url: '' }, product)),
  };
  const shown = leadSchema.safeParse({ ...complete, types: [] });
  if (!shown.success)
    throw new Error(shown.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  if (gateOf(shown.data) === 'held')
    throw new Error(`A lead of the kind "${shown.data.kind}" is held back and fills no form.`);
  return shown.data;
}

/** Objects are merged, everything else is replaced; null stands for "nothing" and leaves the default. */
function merge(base: unknown, given: unknown): unknown {
  if (given === null || given === undefined) return base;
  if (!isObject(base) || !isObject(given)) return given;
  const keys = new Set([...Object.keys(base), ...Object.keys(given)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(base[key], given[key])]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
