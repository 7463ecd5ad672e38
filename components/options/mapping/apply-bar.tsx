import { i18n } from '#i18n';
import { Icon } from '../../icon.tsx';
import { MappingNoticeLine, type NoticeProps } from './mapping-notice-line.tsx';

interface Props extends NoticeProps {
  changed: boolean;
  /** The feed is yet to be added: there is nothing to apply to. */
  isNew: boolean;
  undoable: boolean;
  onUndo: () => void;
  onDiscard: () => void;
  onApply: () => void;
}

/** What was just done, and what to do with changes that are not in force yet. Stays in sight while there is either. */
export function ApplyBar({ notice, changed, isNew, undoable, onUndo, onDiscard, onApply }: Props) {
  return (
    <footer class={changed || notice ? 'apply' : 'apply apply--empty'}>
      <div class="apply__words">
        <MappingNoticeLine notice={notice} />
        {changed && <p class="quiet">{i18n.t(isNew ? 'mapping.keptForNew' : 'mapping.notApplied')}</p>}
      </div>
      <div class="form__do">
        {undoable && (
          <button type="button" class="button button--bare" onClick={onUndo}>
            <Icon name="undo" />
            {i18n.t('common.undo')}
          </button>
        )}
        {changed && (
          <>
            <button type="button" class="button" onClick={onDiscard}>
              {i18n.t('mapping.discard')}
            </button>
            {isNew ? (
              <a class="button button--primary" href="#feeds">
                {i18n.t('mapping.useForNew')}
              </a>
            ) : (
              <button type="button" id="mapping-apply" class="button button--primary" onClick={onApply}>
                {i18n.t('mapping.apply')}
              </button>
            )}
          </>
        )}
      </div>
    </footer>
  );
}
