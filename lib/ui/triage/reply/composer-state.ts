import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { MissingField, UnknownField } from '../../../domain/reply/fill-template.ts';
import type { FirstReply } from '../../../domain/reply/first-reply.ts';
import { type Outgoing, outgoing } from '../../../domain/reply/compose-mail.ts';
import type { ReplyLanguage, ReplyWords } from '../../../domain/reply/ready.ts';
import { nobody } from '../../../domain/reply/sender.ts';
import type { ReplyTemplate } from '../../../domain/reply/template.ts';
import type { StoredLead } from '../../../domain/lead/stored-lead.ts';
import type { ReplyVia } from '../../../domain/triage/settings.ts';
import type { Call } from '../../call.ts';
import type { Asked, ReplyMemory } from '../../../domain/reply/reply-memory.ts';

/** What the composer needs of the popup around it. */
export interface ComposerDeps {
  lead: StoredLead;
  /** The notice that the first reply has to carry; null where none is due. */
  first: ReadonlySignal<FirstReply | null>;
  call: Call;
  copy: (text: string) => Promise<void>;
  memory: ReplyMemory;
  /** The notice is on its way: that it was given is recorded. */
  informed: (reply: FirstReply) => Promise<void>;
  /** The reply was opened: what is asked next. */
  sent: (asked: Asked) => void;
}

/** What is in the fields. */
export interface Written {
  subject: string;
  text: string;
}

/** Where the reply comes from: what was chosen, and the words in which it is said. */
export interface Source {
  own: readonly ReplyTemplate[];
  ready: readonly ReplyTemplate[];
  language: ReplyLanguage;
  words: ReplyWords;
}

export function composerState({ lead, first }: Pick<ComposerDeps, 'lead' | 'first'>) {
  const written = signal<Written>({ subject: '', text: '' });
  const gaps = signal<readonly MissingField[]>([]);
  const via = signal<ReplyVia>('mailto');
  const carries = signal(true);
  const notice = computed(() => (carries.value ? (first.value?.notice ?? null) : null));
  /** What still stands in the text as it was filled in: who has written over a sentence needs no warning of it. */
  const missing = computed(() => {
    const { subject, text } = written.value;
    return gaps.value.filter(({ sentence }) => sentence === null || `${subject}\n${text}`.includes(sentence));
  });
  const out = computed((): Outgoing => {
    const { subject, text } = written.value;
    return outgoing(via.value, { to: lead.feed.person.email, subject, text, notice: notice.value });
  });
  return {
    source: signal<Source | null>(null),
    template: signal<ReplyTemplate | null>(null),
    written,
    /** As the template made it; what differs from it was written by hand. */
    filled: signal<Written>({ subject: '', text: '' }),
    gaps,
    missing,
    unknown: signal<readonly UnknownField[]>([]),
    sender: signal(nobody),
    via,
    carries,
    notice,
    out,
    /** What another template has taken the place of, to be brought back. */
    replaced: signal<(Written & { templateId: string }) | null>(null),
    /** The text is one that was left unsent. */
    resumed: signal(false),
    news: signal<'copied' | 'not-copied' | 'not-noted' | null>(null),
    failed: signal(false),
  };
}

export type ComposerState = ReturnType<typeof composerState>;
