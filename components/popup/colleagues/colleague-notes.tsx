import { i18n } from '#i18n';
import { useContext } from 'preact/hooks';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import { answeredTwice } from '../../../lib/domain/triage/answered-twice.ts';
import { listed } from '../../../lib/i18n/listed.ts';
import { whenWords } from '../../../lib/i18n/words.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { ColleaguesContext } from './colleagues-context.ts';

interface Props {
  lead: StoredLead;
  now: number;
}

/** What somebody who is about to answer has to know of their colleagues. */
export function ColleagueNotes({ lead: { triage }, now }: Props) {
  const { openWith, names } = useContext(ColleaguesContext);
  const language = useLanguage();
  const twice = answeredTwice(triage.history);
  const who = (actor: string | undefined): string =>
    actor === undefined ? i18n.t('team.you') : isolated(names.get(actor) || '?');
  // It is there before it has words, or a screen reader would not hear them.
  return (
    <output class="colleagues">
      {openWith !== null && (
        <p class="note">
          <Icon name="eye" />
          {i18n.t('colleague.openWith', [isolated(openWith)])}
        </p>
      )}
      {twice.length > 0 && (
        <p class="note">
          <Icon name="warning" />
          {i18n.t('colleague.twice', [
            listed(twice.map(({ actor, at }) => `${who(actor)} (${whenWords(language, at, now)})`)),
          ])}
        </p>
      )}
    </output>
  );
}
