import type { MappedLead } from '../../lib/domain/lead/lead.ts';
import type { Learned, LearnReply } from '../../lib/domain/mapping/learned.ts';
import { learnText } from '../../lib/feed/learn/learn.ts';
import { recordsOf } from '../../lib/feed/learn/look.ts';
import { RecordMapper } from '../../lib/feed/map-record.ts';
import { readStored } from '../../lib/feed/read-stored.ts';

export function learnedFrom(text: string): Learned {
  return taught(learnText(text));
}

export function taught(reply: LearnReply): Learned {
  if (reply.kind === 'refused') throw new Error(reply.reason);
  return reply;
}

/** The leads of a feed, as it teaches to read itself. */
export function leadsTaughtBy(text: string): MappedLead[] {
  const { mapping } = learnedFrom(text);
  const mapper = new RecordMapper(mapping);
  return recordsOf(text, mapping, 1000).map((record) => {
    const read = readStored(record, mapper);
    if (!read.ok) throw new Error(read.problem);
    return read.lead;
  });
}

/** Where a target was found, and whether it was sure enough to be taken. */
export const placesOf = ({ guesses }: Learned): Record<string, string[]> => {
  const places: Record<string, string[]> = {};
  for (const { target, path, confidence } of guesses) if (confidence >= 0.5) (places[target] ??= []).push(path);
  return places;
};
