/** What the head of a PNG says. */
export interface PngHead {
  width: number;
  height: number;
  hasAlpha: boolean;
}

const SIGNATURE = '89504e470d0a1a0a';
/** Grey and colour, each with transparency. */
const WITH_ALPHA = new Set([4, 6]);

export function pngHead(bytes: Buffer): PngHead {
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('This is no PNG.');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: WITH_ALPHA.has(bytes[25]!) };
}

export interface PictureRule {
  width: number;
  height: number;
  /** Chrome's store wants its pictures without transparency, and its icon with it. */
  alpha: boolean;
}

/** Both stores refuse more, one at 4 MB and the other at 16. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What is wrong with a picture, each as a sentence. */
export function pictureFaults(where: string, bytes: Buffer, { width, height, alpha }: PictureRule): string[] {
  const head = pngHead(bytes);
  return [
    ...(head.width !== width || head.height !== height
      ? [`${where} is ${head.width} × ${head.height}, and has to be ${width} × ${height}.`]
      : []),
    ...(head.hasAlpha && !alpha ? [`${where} is transparent somewhere, or could be.`] : []),
    ...(bytes.length > MOST_BYTES ? [`${where} has ${bytes.length} bytes, and ${MOST_BYTES} are allowed.`] : []),
  ];
}
