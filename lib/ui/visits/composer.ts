import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { AskChannel } from '../../domain/consent/standing.ts';
import type { Notice, VisitView } from '../../rpc/methods/visits.ts';

/** With a question for consent, or with what article 14 wants to be said and nothing else. */
export type NoticeKind = 'ask' | 'inform';

/** Where the texts of notices come from. They are large, so they are fetched when one is wanted. */
export interface Composer {
  /** ISO 639-1. */
  languages: readonly string[];
  /** The language that this person most likely reads. */
  languageFor: (visit: VisitView) => string;
  /** `{{code}}` stands where the code of the answer will. */
  compose: (
    wish: { language: string; kind: NoticeKind; channel: AskChannel },
    settings: ConsentSettings,
    visit: VisitView,
  ) => Promise<Notice>;
}
