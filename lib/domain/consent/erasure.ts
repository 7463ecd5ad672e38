/** An erasure, and what is left to be done by hand: article 19. Nothing in it names the person. */
export interface ErasureView {
  id: number;
  at: string;
  reason: 'asked' | 'objected' | 'withdrawn' | 'retention';
  erased: { leads: number; visits: number; downloads: number };
  copies: { id: string; kind: 'crm' | 'export'; where: string; at: string; doneAt: string | null }[];
  /** By when the person has to be answered: ISO; null where nobody asked. */
  answerBy: string | null;
}
