import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import { count } from '../../../lib/i18n/format.ts';
import { whenWords } from '../../../lib/i18n/words.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import type { OwnTeam } from '../../../lib/ui/team/team-state.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';

interface Props {
  model: Team;
  own: OwnTeam;
  now: number;
}

/** Where the server is, whether it answers, and what colleagues have not been told. */
export function ServerState({ model, own, now }: Props) {
  const language = useLanguage();
  const { server, turn, waiting, aside, solo } = own;
  const when = (at: string): string => whenWords(language, at, now);
  const known = lastTurn(turn, when);
  return (
    <div class="team__state">
      <p>
        <strong>{server.database}</strong> <span class="quiet">{server.url}</span>
      </p>
      <output class="team__turn">
        {turn?.fault && <p class="note note--error">{i18n.t(`teamFault.${messageName(turn.fault)}`)}</p>}
      </output>
      {/* It changes by itself: no part that is read out then. */}
      {known && <p class="quiet">{known}</p>}
      {waiting > 0 && <p class="quiet">{i18n.t('team.waiting', waiting, [count(language, waiting)])}</p>}
      {aside > 0 && <p class="quiet">{i18n.t('team.aside', aside, [count(language, aside)])}</p>}
      <p class="team__do">
        <button
          type="button"
          class="button"
          aria-disabled={model.task.value !== null}
          onClick={() => void model.sync()}
        >
          <Icon name="refresh" />
          {i18n.t('team.sync')}
        </button>
        <output class="quiet">{model.task.value === 'sync' && i18n.t('team.syncing')}</output>
        <output class="hidden-text">
          {model.synced.value !== null &&
            i18n.t('team.lastTurn', [whenWords(language, model.synced.value, Date.parse(model.synced.value))])}
        </output>
      </p>
      <TakeOver model={model} own={own} solo={solo} />
    </div>
  );
}

function lastTurn(turn: OwnTeam['turn'], when: (at: string) => string): string | false | null {
  if (!turn) return i18n.t('team.noTurn');
  return turn.fault
    ? turn.goodAt && i18n.t('team.lastGood', [when(turn.goodAt)])
    : i18n.t('team.lastTurn', [when(turn.at)]);
}

/** Who downloads without knowing what colleagues do has to want that. */
function TakeOver({ model, own, solo }: { model: Team; own: OwnTeam; solo: boolean }) {
  const isStuck = own.feeds.some(({ wait }) => wait?.why === 'away');
  if (!solo && !isStuck) return null;
  return (
    <div class="note">
      <p>{i18n.t(solo ? 'team.soloOn' : 'team.soloHint')}</p>
      <button
        type="button"
        class="button"
        aria-disabled={model.task.value !== null}
        onClick={() => void model.takeOver(!solo)}
      >
        {i18n.t(solo ? 'team.soloOff' : 'team.solo')}
      </button>
    </div>
  );
}
