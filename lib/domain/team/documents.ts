import * as z from 'zod/mini';

/** What lies on the server: an id, and bytes that nobody can read who is not of the team. */

/** By what key a box is opened: that of an epoch of the team, or that of the lead that the id names. */
const boxSchema = z.object({
  e: z.optional(z.int().check(z.minimum(1))),
  n: z.string().check(z.maxLength(24)),
  s: z.string(),
});
export type Box = z.infer<typeof boxSchema>;

export const boxDocSchema = z.object({
  v: z.literal(1),
  box: z.optional(boxSchema),
  /** Of the key of a lead: the lead was erased. It is replaced rather than deleted, since what is deleted can be made again. */
  gone: z.optional(z.literal(true)),
  /** Of a letter: the hash of who wrote it. */
  from: z.optional(z.string().check(z.maxLength(64))),
});
/** A document without its id and revision. */
export type BoxDoc = z.infer<typeof boxDocSchema>;

/** What the ids of documents begin with. */
export type DocKind =
  /** A version of a lead's body: `lead:<lead>:<version>`. */
  | 'lead'
  /** The key of a lead, wrapped: `key:<lead>`. */
  | 'key'
  /** `ev:<lead>:<time>:<actor>:<n>`. */
  | 'ev'
  /** Who has it open: `claim:<lead>`. */
  | 'claim'
  /** Of the list of those who said no: `sup:<entry>:<time>:<actor>:<n>`. */
  | 'sup'
  /** A version of a setting: `set:<name>:<time>:<actor>:<n>`. */
  | 'set'
  /** The secrets of the epochs before one: `ring:<epoch>`. */
  | 'ring'
  /** The secret of an epoch, for one member: `letter:<epoch>:<actor>`. */
  | 'letter'
  /** `lease:<feed>`, which is read and written directly. */
  | 'lease'
  /** The server has lost something, so everybody gives it what they have: `again:<random>`. */
  | 'again';

/** Hashes are 128 bits in hex, those of actors 64. */
const SHAPES: Readonly<Record<DocKind, RegExp>> = {
  lead: /^lead:([0-9a-f]{32}):[0-9a-f]{32}$/,
  key: /^key:([0-9a-f]{32})$/,
  ev: /^ev:([0-9a-f]{32}):\d{15}:[0-9a-f]{16}:[0-9a-f]{8}$/,
  claim: /^claim:([0-9a-f]{32})$/,
  sup: /^sup:([0-9a-f]{32}):\d{15}:[0-9a-f]{16}:[0-9a-f]{8}$/,
  set: /^set:([0-9a-f]{32}):\d{15}:[0-9a-f]{16}:[0-9a-f]{8}$/,
  ring: /^ring:(\d{1,16})$/,
  letter: /^letter:(\d{1,16}):[0-9a-f]{16}$/,
  lease: /^lease:([0-9a-f]{32})$/,
  again: /^again:([0-9a-f]{16})$/,
};

/** What an id says. Null of one that is none of ours. */
export function readId(id: string): { kind: DocKind; of: string } | null {
  const kind = id.slice(0, id.indexOf(':')) as DocKind;
  const of = Object.hasOwn(SHAPES, kind) ? SHAPES[kind].exec(id)?.[1] : undefined;
  return of === undefined ? null : { kind, of };
}

/** Times in ids are as long as each other, so that ids sort by them. */
export const timeInId = (at: string): string => String(Math.max(0, Date.parse(at))).padStart(15, '0');

/** What the box of a lead's key holds. */
export const leadKeySchema = z.object({
  /**
   * 32 bytes each, in base64. The first one seals. There are several where a server had lost one, and a colleague made another
   * for the same lead meanwhile: what was sealed with either has to stay readable.
   */
  keys: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(100)),
  /** The name that the team knows the lead by: who has the key finds the lead of a hash. */
  lead: z.string().check(z.minLength(1), z.maxLength(500)),
});

export type WrappedKey = z.infer<typeof leadKeySchema>;

export const claimSchema = z.object({ actor: z.string().check(z.maxLength(40)), until: z.number() });
