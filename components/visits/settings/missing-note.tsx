import { i18n } from '#i18n';
import { missingWords } from '../../../lib/i18n/why-words.ts';
import type { MissingItem } from '../../../lib/ui/visits/missing-items.ts';
import { Icon } from '../../icon.tsx';

/** What a notice would lack, each with the way to its field. */
export function MissingNote({ missing }: { missing: readonly MissingItem[] }) {
  if (missing.length === 0) {
    return (
      <p class="note note--good">
        <Icon name="check" />
        <span>{i18n.t('consentSettings.complete')}</span>
      </p>
    );
  }
  return (
    <div class="note note--due">
      <Icon name="warning" />
      <div class="missing">
        <p>{i18n.t('consentSettings.missing', missing.length)}</p>
        <ul>
          {missing.map((item) => (
            <li key={item}>
              <button type="button" class="link" onClick={() => goTo(item)}>
                {missingWords(item)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Items of a notice that are set under another name. */
const FIELDS: Partial<Record<MissingItem, string>> = {
  controller: 'controller-name',
  contact: 'controller-email',
  complaint: 'authority',
  form: 'form-url',
};

/** An address with a hash is a section of this page, so the field is gone to by hand. */
function goTo(item: MissingItem): void {
  const field = document.getElementById(`set-${FIELDS[item] ?? item}`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
