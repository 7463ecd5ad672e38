import * as z from 'zod/mini';
import { defaultTriageSettings, type TriageSettings, triageSettingsSchema } from './settings.ts';

/**
 * Settings as they are used: what an older version did not know of yet has its default, and so has a part that cannot be
 * read, so that one bad part does not cost all others.
 */
export function completeSettings(stored: unknown): TriageSettings {
  const known = isObject(stored) ? stored : {};
  const parts = Object.entries(triageSettingsSchema.shape).map(([name, schema]) => {
    const usual = defaultTriageSettings[name as keyof TriageSettings];
    const read = z.safeParse(schema, name === 'targets' ? (known[name] ?? usual) : filled(known[name], usual));
    return [name, read.success ? read.data : usual];
  });
  return Object.fromEntries(parts) as TriageSettings;
}

/**
 * What is there, with what is missing of it. Lists are whole or not there, and so are the targets: a type that has none of
 * its own was given up by the user.
 */
function filled(value: unknown, usual: unknown): unknown {
  if (value === undefined) return usual;
  if (!isObject(value) || !isObject(usual)) return value;
  return { ...value, ...mapped(usual, (part, name) => filled(value[name], part)) };
}

const mapped = (of: Record<string, unknown>, to: (value: unknown, name: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value, name)]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
