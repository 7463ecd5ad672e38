import { wholeText } from '../../../domain/reply/compose-mail.ts';
import { buyerName } from '../../../domain/lead/buyer-name.ts';
import type { ComposerDeps, ComposerState } from './composer-state.ts';

/** A reply on its way out. Whether it was sent is asked afterwards: no mail program tells. */
export function sending(state: ComposerState, { lead, first, copy, memory, informed, sent }: ComposerDeps) {
  const { leadKey } = lead.feed;

  /** Its link is being followed, or it is only copied; the popup may be gone a moment later. */
  async function send(): Promise<void> {
    const { toPaste, pasted } = state.out.peek();
    const [notice, reply] = [state.notice.peek(), first.peek()];
    const asked = { leadKey, name: buyerName(lead.feed), pasted };
    // Begun within the click, which is what gives the right to it.
    const copied = toPaste === null ? Promise.resolve() : copy(toPaste);
    const noted = memory.ask(asked).catch(() => {});
    try {
      await copied;
    } catch {
      state.news.value = 'not-copied';
      await memory.ask(null).catch(() => {});
      return;
    }
    try {
      // Nobody was informed by what is not in the clipboard.
      if (notice && reply) await informed(reply);
    } catch {
      state.news.value = 'not-noted';
      return;
    } finally {
      await noted;
    }
    sent(asked);
  }

  /** Any part of it, without anything that follows. */
  async function copyText(part: 'subject' | 'text'): Promise<void> {
    const { subject, text } = state.written.peek();
    const what = part === 'subject' ? subject : wholeText({ to: '', subject, text, notice: state.notice.peek() });
    state.news.value = await copy(what).then(
      () => 'copied' as const,
      () => 'not-copied' as const,
    );
  }

  return { send, copyText };
}
