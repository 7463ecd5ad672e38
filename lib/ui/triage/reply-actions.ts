import { batch, computed, untracked } from '@preact/signals';
import type { FirstReply, firstReply } from '../../domain/reply/first-reply.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { newestAnswer } from '../newest-answer.ts';
import { mailLink } from '../safe-links.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

type Deps = Pick<TriageDeps, 'call' | 'copy'>;

/** The first reply to a request carries what article 14 wants to be said, once, and that it did is recorded. */
export function replyActions(state: TriageState, deps: Deps) {
  const open = computed(() => state.lead.value?.feed.leadKey ?? null);
  /** Who was not informed yet; a visit that is open was asked before, and so was informed. */
  const isDue = computed(() => {
    const lead = state.lead.value;
    return lead !== null && !lead.informed && lead.feed.kind !== 'visit';
  });

  const prepare = newestAnswer(
    async () => {
      const lead = state.lead.peek();
      return lead && isDue.peek() ? replyTo(lead, deps) : null;
    },
    (reply) => {
      state.reply.value = reply;
    },
    // The mail can be written without it, and is not taken for one that informs.
    () => {},
  );

  /** For effects: another request was opened, or this one's buyer was informed. */
  function prepareReply(): void {
    const due = open.value !== null && isDue.value;
    untracked(() => {
      state.reply.value = null;
      if (due) void prepare();
    });
  }
  function forgetNews(): void {
    void open.value;
    untracked(() => {
      state.replyNews.value = null;
    });
  }

  return { follow: [prepareReply, forgetNews], ...replying(state, deps) };
}

function replying(state: TriageState, deps: Deps) {
  /** A mail with the notice is on its way; that it had it is recorded. */
  async function informed({ noticeHash, notice }: FirstReply): Promise<void> {
    const lead = state.lead.value;
    if (!lead) return;
    const { leadKey } = lead.feed;
    const told = await deps.call('lead.informed', { leadKey, noticeHash, notice });
    if (state.lead.value?.feed.leadKey !== leadKey) return;
    batch(() => {
      state.reply.value = null;
      state.lead.value = { ...lead, ...told };
    });
  }

  /** The mail is being opened by its link; the popup may be gone a moment later. */
  async function replied(): Promise<void> {
    const [lead, reply] = [state.lead.value, state.reply.value];
    if (!lead || !reply) return;
    try {
      // Begun within the click, which is what gives the right to it. Nobody was informed by what is not in the clipboard.
      if (reply.toPaste !== null) await deps.copy(reply.toPaste);
      await informed(reply);
      const stillOpen = state.lead.value?.feed.leadKey === lead.feed.leadKey;
      if (stillOpen) state.replyNews.value = reply.toPaste === null ? null : 'copied';
    } catch {
      state.replyNews.value = 'failed';
    }
  }

  /** The mail was not sent after all: the next one carries the notice again. */
  async function informAgain(): Promise<void> {
    const lead = state.lead.value;
    const reply = lead && (await replyTo(lead, deps).catch(() => null));
    if (state.lead.value?.feed.leadKey !== lead?.feed.leadKey) return;
    batch(() => {
      state.replyNews.value = null;
      state.reply.value = reply;
    });
  }

  return { informed, replied, informAgain };
}

async function replyTo({ feed }: StoredLead, { call }: Deps): Promise<FirstReply | null> {
  const address = mailLink(feed.person.email);
  if (!address) return null;
  const settings = await call('consent.settings', {});
  // Its words are in nine languages: who has not filled in the settings loads none of them.
  return settings.controller.name ? compose(feed, settings, address) : null;
}

const compose: typeof firstReply = async (...about) =>
  (await import('../../domain/reply/first-reply.ts')).firstReply(...about);
