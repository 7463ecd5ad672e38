/**
 * Characters that no one can see, or that reorder the text around them, shown by their number instead.
 * Feed texts are written by strangers: U+202E turns "gpj.exe" into "exe.jpg", and a zero-width character makes
 * two different names look the same. Tabs, line ends, and joiners where a script needs them stay.
 */
const ODD =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- single characters are what is looked for
  /([\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}])\1*/gu;

/** Scripts and emoji in which a joiner or non-joiner changes how letters connect: Persian needs it to be spelled right. */
const JOINS =
  // oxlint-disable-next-line no-misleading-character-class -- each of them by itself, and the last one only
  /[\p{M}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F]$/u;

export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ODD, (run: string, char: string, at: number, whole: string) => {
    if (/^[\u200C\u200D]$/.test(run) && JOINS.test(whole.slice(Math.max(0, at - 2), at))) return run;
    const code = `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const count = run.length / char.length;
    return count > 1 ? `‹${code}×${count}›` : `‹${code}›`;
  });
}

/** For a stranger's text inside a sentence of ours where no element can fence it in: an attribute, a message with gaps. */
export const isolated = (text: string): string => `\u2068${visibleText(text)}\u2069`;
