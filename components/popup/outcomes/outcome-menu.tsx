import { i18n } from '#i18n';
import type { Triage } from '../../../lib/ui/triage/triage-model.ts';
import type { OutcomeMenu as Menu } from '../../../lib/ui/triage/list-state.ts';
import type { TriageAct } from '../../../lib/domain/triage/triage.ts';
import { FeedText } from '../../feed-text.tsx';
import { Sheet } from '../sheet.tsx';
import { DeclineMenu } from './decline-menu.tsx';
import { DuplicateMenu } from './duplicate-menu.tsx';
import { NoteMenu } from './note-menu.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';

/** The outcomes that need a choice or words, over whatever they were called from. */
export function OutcomeMenu({ model, menu }: { model: Triage; menu: Menu }) {
  const { outcome, subject } = menu;
  const act = (what: TriageAct): void => void model.act(what, subject);
  const settings = model.list.value?.settings;
  const about =
    subject.leadKeys.length > 1 ? (
      i18n.t('bulk.selected', subject.leadKeys.length, [subject.leadKeys.length])
    ) : (
      <FeedText text={subject.name} most={160} />
    );
  return (
    <Sheet title={i18n.t(`outcomes.title.${outcome}`)} about={about} onClose={model.closeMenu}>
      {outcome === 'decline' && <DeclineMenu onAct={act} />}
      {outcome === 'snooze' && settings && (
        <SnoozeMenu calendar={settings.calendar} now={model.clock.value} onAct={act} />
      )}
      {outcome === 'note' && <NoteMenu onAct={act} />}
      {outcome === 'duplicate' && (
        <DuplicateMenu
          originals={model.originals.value}
          onSearch={(words) => void model.findOriginals(words)}
          onAct={act}
        />
      )}
    </Sheet>
  );
}
