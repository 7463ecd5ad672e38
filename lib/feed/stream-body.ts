import { release } from './release.ts';

export interface StreamedBody {
  /** Bytes that were handed out. */
  bytes: number;
  end: 'whole' | 'too-large' | 'broken' | 'sink-failed';
}

interface Sink {
  maxBytes: number;
  onChunk: (chunk: Uint8Array) => Promise<void>;
}

/** Hands a body out piece by piece, waiting for each to be taken, and stops at the limit. */
export async function streamBody(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, onChunk }: Sink,
): Promise<StreamedBody> {
  let bytes = 0;
  if (!body) return { bytes, end: 'whole' };
  const reader = body.getReader();
  for (;;) {
    const next = await reader.read().catch(() => null);
    if (!next) return { bytes, end: 'broken' };
    if (next.done) return { bytes, end: 'whole' };
    const chunk = next.value.subarray(0, maxBytes - bytes);
    const taken = await onChunk(chunk).then(
      () => true,
      () => false,
    );
    if (taken) bytes += chunk.length;
    const isLast = !taken || chunk.length < next.value.length;
    // Only what is a chunk's own: another may be a part of something that goes on being used.
    if (next.value.length === next.value.buffer.byteLength) release(next.value.buffer);
    if (isLast) {
      await reader.cancel().catch(() => undefined);
      return { bytes, end: taken ? 'too-large' : 'sink-failed' };
    }
  }
}
