import type { Call } from '../call.ts';
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
  /** Into the clipboard. */
  copy: (text: string) => Promise<void>;
  onChange: (listener: () => void) => () => void;
}
