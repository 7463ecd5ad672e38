/** A reply that was begun, as its writer left it. */
export interface Draft {
  leadKey: string;
  templateId: string;
  subject: string;
  text: string;
}

/** A reply that was opened elsewhere: whether it was sent, only the user knows. */
export interface Asked {
  leadKey: string;
  /** Of the buyer. */
  name: string;
  /** What was put into the clipboard with it. */
  pasted: 'nothing' | 'notice' | 'all';
}

/**
 * What outlives the popup, which a mail program closes by coming to the front: drafts and the open question, until the browser is closed.
 * Each names its lead, so that it is forgotten with the lead. The chosen template stays longer; nothing of a lead is in it.
 */
export interface ReplyMemory {
  draft: (leadKey: string) => Promise<Draft | null>;
  keep: (draft: Draft) => Promise<void>;
  drop: (leadKey: string) => Promise<void>;
  asked: () => Promise<Asked | null>;
  ask: (asked: Asked | null) => Promise<void>;
  /** Id of the template that was taken last for such a request. */
  choice: (key: string) => Promise<string | null>;
  choose: (key: string, templateId: string) => Promise<void>;
}

/** For where nothing is to outlive the page. */
export function passingMemory(): ReplyMemory {
  const [drafts, choices] = [new Map<string, Draft>(), new Map<string, string>()];
  let open: Asked | null = null;
  return {
    draft: async (leadKey) => drafts.get(leadKey) ?? null,
    keep: async (draft) => void drafts.set(draft.leadKey, draft),
    drop: async (leadKey) => void drafts.delete(leadKey),
    asked: async () => open,
    async ask(asked) {
      open = asked;
    },
    choice: async (key) => choices.get(key) ?? null,
    choose: async (key, templateId) => void choices.set(key, templateId),
  };
}
