import { i18n } from '#i18n';
import type { LeadFlaw } from '../../lib/domain/lead/lead.ts';
import { flawWords } from '../../lib/i18n/words.ts';

/** What is missing or unreadable, said rather than papered over. */
export function LeadFlaws({ flaws }: { flaws: readonly LeadFlaw[] }) {
  if (!flaws.length) return null;
  return (
    <section class="part">
      <h2>{i18n.t('lead.flaws')}</h2>
      <ul class="flaws">
        {flaws.map((flaw) => (
          <li key={flaw}>{flawWords(flaw)}</li>
        ))}
      </ul>
    </section>
  );
}
