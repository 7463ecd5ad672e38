import type { VisitState } from './standing.ts';

/** What may be done with the personal data of a lead that was held back. `false` always means: with nothing of it. */
export interface Capabilities {
  see:
    | 'all'
    /** Enough of an e-mail address to recognise an answer. */
    | 'masked-email'
    /** Only for answering the person, who has a right to know. */
    | 'data-protection'
    | false;
  search: boolean;
  /** Whether the person may be told and asked; the country's policy has its say as well. */
  ask: 'by-policy' | false;
  contact: /** For the purposes and by the channels that the consent names. */ 'as-agreed' | false;
  /** Into forms of CRMs. */
  fill: 'listed-sites' | false;
  export: 'all' | /** To that person alone. */ 'to-person' | false;
  /** Whether it counts in statistics: with its open part, or as a number only. */
  count: 'outline' | 'number';
}

const NOTHING = { search: false, ask: false, contact: false, fill: false, export: false, count: 'outline' } as const;

/**
 * The table of what each state allows. The code asks it: a lead lies where leads are read, searched, filled and exported
 * exactly as long as `see` is `all`, and `ask` begins no notice where it says no.
 */
export const CAPABILITIES: Readonly<Record<VisitState | 'erased', Readonly<Capabilities>>> = {
  held: { ...NOTHING, see: false, ask: 'by-policy' },
  'notice-sent': { ...NOTHING, see: 'masked-email' },
  consented: {
    see: 'all',
    search: true,
    ask: false,
    contact: 'as-agreed',
    fill: 'listed-sites',
    export: 'all',
    count: 'outline',
  },
  refused: { ...NOTHING, see: false },
  withdrawn: { ...NOTHING, see: false },
  objected: { ...NOTHING, see: false },
  expired: { ...NOTHING, see: false },
  restricted: { ...NOTHING, see: 'data-protection', export: 'to-person' },
  erased: { ...NOTHING, see: false, count: 'number' },
};

/** Whether a lead in this state lies open among the others. */
export const isOpenIn = (state: VisitState | 'erased'): boolean => CAPABILITIES[state].see === 'all';

/** Whether a person may be told and asked at all in this state, whatever the country says. */
export const mayAskIn = (state: VisitState): boolean => CAPABILITIES[state].ask !== false;
