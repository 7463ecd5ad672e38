import { detectEncoding, HEAD_LENGTH } from './detect-encoding.ts';

export interface ByteDecoder {
  /** The text of the bytes that are complete so far. Empty once something failed. */
  write(bytes: Uint8Array): string;
  /** What is left at the end of the body. */
  end(): string;
  /** The encoding is not supported, or a byte is not of it; all text before that byte was handed out. */
  readonly failed: boolean;
  /** The body ended in the middle of a character. Known after `end`. */
  readonly cut: boolean;
}

/** Bytes → text, one chunk at a time and strictly: a wrong byte is never replaced by a question mark. */
export function createByteDecoder(httpCharset: string | null): ByteDecoder {
  let head: Uint8Array | null = new Uint8Array(0);
  let strict: StrictDecoder | null = null;
  let failed = false;
  let cut = false;

  const start = (first: Uint8Array): string => {
    head = null;
    const encoding = detectEncoding(first, httpCharset);
    strict = encoding === null ? null : createStrictDecoder(encoding);
    failed = strict === null;
    return feed(first);
  };
  const feed = (bytes: Uint8Array): string => {
    if (failed || !strict) return '';
    const { text, ok } = strict.write(bytes);
    failed = !ok;
    return text;
  };

  return {
    write(bytes) {
      if (!head) return feed(bytes);
      head = joined(head, bytes);
      return head.length < HEAD_LENGTH ? '' : start(head);
    },
    end() {
      const text = head ? start(head) : '';
      cut = !failed && strict !== null && !strict.isWhole();
      return text;
    },
    get failed() {
      return failed;
    },
    get cut() {
      return cut;
    },
  };
}

interface StrictDecoder {
  write(bytes: Uint8Array): { text: string; ok: boolean };
  isWhole(): boolean;
}

/**
 * A fatal TextDecoder throws away the whole chunk in which it fails. The chunk is then read again byte by byte, up to
 * the wrong one, by a decoder in the state that the first was in before it: in UTF-8, a few bytes say which that is; in
 * any other encoding, a second decoder stays one chunk behind.
 */
function createStrictDecoder(encoding: string): StrictDecoder {
  const ahead = new TextDecoder(encoding, { fatal: true });
  const behind = encoding === 'utf-8' ? new Utf8Resumed() : new Lagging(encoding);
  return {
    write(bytes) {
      const text = attempt(ahead, bytes);
      if (text === null) return { text: upToFailure(behind.decoder(), bytes), ok: false };
      behind.pass(bytes);
      return { text, ok: true };
    },
    isWhole: () => attempt(ahead, null) !== null,
  };
}

/** Knows the state that a decoder is in after all bytes that have passed. */
interface Behind {
  pass(bytes: Uint8Array): void;
  decoder(): TextDecoder;
}

class Lagging implements Behind {
  readonly #decoder: TextDecoder;

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  pass(bytes: Uint8Array): void {
    attempt(this.#decoder, bytes);
  }

  decoder(): TextDecoder {
    return this.#decoder;
  }
}

class Utf8Resumed implements Behind {
  /** The end of what has passed, where the last character may have begun. */
  #last: Uint8Array = new Uint8Array(0);
  #begun = false;

  pass(bytes: Uint8Array): void {
    this.#last = joined(this.#last, bytes.subarray(-3)).slice(-3);
    this.#begun ||= bytes.length > 0;
  }

  decoder(): TextDecoder {
    // A mark at the very beginning is none of the text; anywhere else it is.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: this.#begun });
    attempt(decoder, this.#last.subarray(this.#last.length - unfinished(this.#last)));
    return decoder;
  }
}

/** How many bytes at the end are the beginning of a character of UTF-8. */
function unfinished(bytes: Uint8Array): number {
  for (let count = 1; count <= bytes.length; count++) {
    const byte = bytes[bytes.length - count]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > count ? count : 0;
  }
  return 0;
}

function upToFailure(decoder: TextDecoder, bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index++) {
    const next = attempt(decoder, bytes.subarray(index, index + 1));
    if (next === null) break;
    text += next;
  }
  return text;
}

function attempt(decoder: TextDecoder, bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
