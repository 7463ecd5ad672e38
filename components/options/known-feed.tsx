import { i18n } from '#i18n';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { isolated } from '../../lib/ui/visible-text.ts';

/** What to do about an address that another feed has: look at that one, or say that the key makes this a second one. */
export function KnownFeed({ state, onShow }: { state: FormState; onShow: () => void }) {
  const { known, problem } = state;
  if (!known || (problem !== 'feed-known' && problem !== 'address-known')) return null;
  return (
    <div class="field__remedy">
      <button type="button" class="button" onClick={onShow}>
        {i18n.t('form.showKnown', [isolated(known.name)])}
      </button>
      {problem === 'address-known' && (
        <label class="field__toggle">
          <input type="checkbox" name="another" />
          {i18n.t('form.another')}
        </label>
      )}
    </div>
  );
}
