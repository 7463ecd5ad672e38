import { createByteDecoder } from '../../feed/decode.ts';

/** As much as the reader takes of a feed. */
const MOST_BYTES = 20_000_000;

export type ReadSample = { ok: true; text: string } | { ok: false; reason: 'too-large' | 'encoding' | 'unreadable' };

/**
 * The text of a file that was dropped or chosen. Read here, as a message to the background carries text only, and by
 * the decoder of feeds: what a browser would guess of the encoding is not what the feed is read by.
 */
export async function readSample(file: Blob): Promise<ReadSample> {
  if (file.size > MOST_BYTES) return { ok: false, reason: 'too-large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // Moved or removed since it was chosen, or a folder.
    return { ok: false, reason: 'unreadable' };
  }
  const decoder = createByteDecoder(null);
  const text = decoder.write(new Uint8Array(bytes)) + decoder.end();
  return decoder.failed || decoder.cut ? { ok: false, reason: 'encoding' } : { ok: true, text };
}
