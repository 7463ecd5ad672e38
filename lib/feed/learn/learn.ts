import type { LearnReply } from '../../domain/mapping/learned.ts';
import type { KeptRecord } from '../record-seal.ts';
import { SAMPLE_MAPPING } from '../sample-mapping.ts';

export function learnText(text: string): LearnReply {
  const root = /<([A-Za-z][\w.-]*)[^>?!]*>\s*<([A-Za-z][\w.-]*)/.exec(text);
  if (!root?.[1] || !root[2]) return { kind: 'refused', reason: 'no-records', stoppedAt: null };
  const known = SAMPLE_MAPPING.root.includes(root[1]);
  const record = known ? SAMPLE_MAPPING.record : `${root[1]}/${root[2]}`;
  if (!known && !text.includes('@')) return { kind: 'refused', reason: 'no-records', stoppedAt: null };
  return {
    kind: 'learned',
    from: 'records',
    guesses: [],
    candidates: [{ root: root[1], record, count: 1 }],
    mapping: { ...SAMPLE_MAPPING, name: 'learned', root: known ? SAMPLE_MAPPING.root : [root[1]], record },
  };
}

export async function learnBody(chunks: AsyncIterable<Uint8Array>, httpCharset: string | null): Promise<LearnReply> {
  const decoder = new TextDecoder(httpCharset ?? 'utf-8');
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return learnText(text);
}

export const learnSources = (records: readonly KeptRecord[]): LearnReply =>
  learnText(`<feed>${records.map(({ source }) => source).join('')}</feed>`);
