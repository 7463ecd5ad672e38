import type * as z from 'zod/mini';
import { type FeedMapping, mappingSchema } from '../mapping/mapping.ts';
import { type Path, pathText, type PolicyCause, type PolicyProblem } from './problem.ts';

/** More than anybody corrects in one go. */
const MOST_PROBLEMS = 50;

/** Collects what is wrong, while what is right is taken. */
export class PolicyReader {
  readonly problems: PolicyProblem[] = [];

  note(path: Path, cause: PolicyCause): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path: pathText(path), cause });
  }

  /** The value as its schema has it; undefined, with a note for each thing that is wrong, when it is not. */
  take<T>(schema: z.ZodMiniType<T>, value: unknown, path: Path): T | undefined {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const place = [...path, ...issue.path];
      if (issue.code === 'unrecognized_keys')
        for (const name of issue.keys) this.note([...place, name], 'unknown-name');
      else this.note(place, causeOf(issue, value === undefined));
    }
    return undefined;
  }

  /** Names that mean nothing are most often misspelt. */
  unknownNames(value: object, known: object, path: Path): void {
    for (const name of Object.keys(value)) if (!Object.hasOwn(known, name)) this.note([...path, name], 'unknown-name');
  }
}

function causeOf({ code }: { code: string }, missing: boolean): PolicyCause {
  if (missing) return 'missing';
  if (code === 'invalid_value') return 'unknown-word';
  if (code === 'too_small' || code === 'too_big') return 'out-of-range';
  if (code === 'invalid_format') return 'bad-id';
  if (code === 'invalid_key') return 'unknown-name';
  return 'wrong-type';
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping as it is, or as the file in which the set-up page hands it out. */
export function takeMapping(reader: PolicyReader, packed: unknown, path: Path): FeedMapping | undefined {
  const value = unpacked(packed);
  return isRecord(value) && isRecord(value['mapping'])
    ? reader.take(mappingSchema, value['mapping'], [...path, 'mapping'])
    : reader.take(mappingSchema, value, path);
}

/** The registry of Windows knows texts and numbers only: lists and objects stand in it as JSON, yes and no as 1 and 0. */
export function unpacked(value: unknown): unknown {
  if (value === 0 || value === 1) return value === 1;
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
