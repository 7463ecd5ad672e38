import { createContext } from 'preact';

/** What is known of colleagues, as far as the open request is concerned. */
export interface Colleagues {
  /** Who has it open as well. */
  openWith: string | null;
  /** By who they are to the team; empty for somebody who is not known to it. */
  names: ReadonlyMap<string, string>;
}

export const ColleaguesContext = createContext<Colleagues>({ openWith: null, names: new Map() });
