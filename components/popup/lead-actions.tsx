import { i18n } from '#i18n';
import type { Standing } from '../../lib/ui/triage/allowed-acts.ts';
import type { FillTarget } from '../../lib/ui/triage/triage-deps.ts';
import type { CrmLink, TriageTask } from '../../lib/ui/triage/triage-state.ts';
import { visibleText } from '../../lib/ui/visible-text.ts';
import { Icon } from '../icon.tsx';
import { pageName } from '../page-name.ts';
import { CreateButtons } from './create-buttons.tsx';
import { OutcomeBar } from './outcomes/outcome-bar.tsx';

interface Props {
  target: FillTarget | null;
  busy: TriageTask | null;
  crms: readonly CrmLink[];
  onCreate: (profileId: string) => void;
  onFill: () => void;
  onLook: () => void;
  /** Beside a page that is not seen yet: where its site can be allowed. */
  onSetup?: () => void;
  standing: Standing;
  onAct: (act: 'answer' | 'no-answer' | 'reopen') => void;
  onMenu: (outcome: 'decline' | 'snooze' | 'duplicate' | 'note') => void;
}

/** What can be done with an open request. The page to be filled is named before anything is written to it. */
export function LeadActions({ target, busy, crms, onCreate, onFill, onLook, onSetup, standing, onAct, onMenu }: Props) {
  return (
    <div class="actions">
      {target ? (
        <div class="actions__fill">
          <button
            type="button"
            class="button button--primary button--fill"
            aria-disabled={busy !== null}
            aria-keyshortcuts="F"
            onClick={onFill}
          >
            <Icon name="fill" />
            <span>
              {busy === 'fill' ? i18n.t('fill.filling') : i18n.t('fill.button')}
              <small>{i18n.t('fill.on', [visibleText(pageName(target.origin))])}</small>
            </span>
          </button>
          <button type="button" class="button" aria-disabled={busy !== null} onClick={onLook}>
            <Icon name="eye" />
            {i18n.t('preview.look')}
          </button>
        </div>
      ) : (
        <p class="actions__hint">
          {i18n.t(onSetup ? 'panel.noAccess' : 'fill.noTarget')}{' '}
          {onSetup && (
            <button type="button" class="link" onClick={onSetup}>
              {i18n.t('common.openSetup')}
            </button>
          )}
        </p>
      )}
      <CreateButtons crms={crms} disabled={busy !== null} onCreate={onCreate} />
      <OutcomeBar standing={standing} many={false} disabled={busy !== null} onAct={onAct} onMenu={onMenu} />
    </div>
  );
}
