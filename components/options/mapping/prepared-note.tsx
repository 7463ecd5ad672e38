import { i18n } from '#i18n';
import { mappingHash, NEW_FEED } from '../../../lib/ui/mapping/mapping-address.ts';

interface Props {
  /** A layout waits for the feed. */
  prepared: boolean;
  onForget: () => void;
}

/** In the form for a new feed: its layout can be worked out before the first download. */
export function PreparedNote({ prepared, onForget }: Props) {
  return (
    <div class="prepared">
      <p>{i18n.t(prepared ? 'mapping.prepared' : 'mapping.prepareText')}</p>
      <div class="form__do">
        <a id="prepare-layout" class="button" href={mappingHash(NEW_FEED)}>
          {i18n.t(prepared ? 'mapping.preparedLook' : 'mapping.prepare')}
        </a>
        {prepared && (
          <button type="button" class="button button--bare" onClick={onForget}>
            {i18n.t('mapping.preparedForget')}
          </button>
        )}
      </div>
    </div>
  );
}
