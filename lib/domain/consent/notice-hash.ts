import { canonicalJson, soundCopy } from './canonical-json.ts';
import { sha256Hex } from './chain-hash.ts';

/** What a version of a notice is known by: of the text with the reply code's place in it, so the same for everybody. */
export const noticeHash = ({ language, subject, text }: { language: string; subject: string; text: string }): string =>
  sha256Hex(canonicalJson(soundCopy({ language, subject, text })));
