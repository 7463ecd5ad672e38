import type { TriagePage } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';
import type { ReplyMemory } from '../../domain/reply/reply-memory.ts';
import type { After } from './undo-timer.ts';

/** The page that a fill would go to. */
export interface FillTarget {
  tabId: number;
  origin: string;
}

/** What the triage model needs of the world. */
export interface TriageDeps {
  call: Call;
  now: () => number;
  after: After;
  /** The page in front of the user; null when there is none that could hold a form. */
  target: () => Promise<FillTarget | null>;
  /** Has the browser ask for access to sites; it asks only within a click, and not for what is there already. */
  askFor: (origins: string[]) => Promise<boolean>;
  /** Into the clipboard. */
  copy: (text: string) => Promise<void>;
  /** The beginning of the list as it was shown last, for the first paint. */
  firstPage: () => Promise<TriagePage | null>;
  /** Resolves once what was shown last is on the screen. */
  painted: () => Promise<void>;
  /** Of a view that is saved. */
  newId: () => string;
  /** What replies leave behind. */
  memory: ReplyMemory;
  onChange: (listener: () => void) => () => void;
}
