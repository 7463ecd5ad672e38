import { i18n } from '#i18n';

/** What a control is for, behind its words: many that are all called "Edit" tell a screen reader nothing. */
export const Which = ({ children }: { children: string }) => (
  <span class="hidden-text">{i18n.t('phrase.which', [children])}</span>
);
