import type { LearnReply } from '../../domain/mapping/learned.ts';
import type { RecordSource } from '../read-stored.ts';
import { SAMPLE_MAPPING } from '../sample-mapping.ts';
import { recordsOf } from './look.ts';

export function learnText(text: string): LearnReply {
  const { length } = recordsOf(text, SAMPLE_MAPPING, 100);
  if (length === 0) return { kind: 'refused', reason: 'no-records', stoppedAt: null };
  return {
    kind: 'learned',
    mapping: { ...SAMPLE_MAPPING, name: 'learned' },
    guesses: [],
    candidates: [{ root: 'leads', record: SAMPLE_MAPPING.record, count: length }],
    from: 'records',
  };
}

export async function learnBody(chunks: AsyncIterable<Uint8Array>, _httpCharset: string | null): Promise<LearnReply> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return learnText(text);
}

export function learnSources(records: readonly RecordSource[]): LearnReply {
  return learnText(`<leads>${records.map(({ source }) => source).join('')}</leads>`);
}
