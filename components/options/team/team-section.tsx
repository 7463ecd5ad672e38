import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { isFeed } from '../../../lib/domain/connection/connection.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { Connections } from '../../../lib/ui/connections/connections-model.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import { Alone } from './alone.tsx';
import { OwnTeamCard } from './own-team.tsx';
import { News } from './team-news.tsx';
import { TeamQuestions } from './team-questions.tsx';
import { useTeamFocus } from './use-team-focus.ts';

interface Props {
  model: Team;
  connections: Connections;
}

/** Colleagues who share feeds, or the ways to become one of them. */
export function TeamSection({ model, connections }: Props) {
  const own = model.own.value;
  const section = useRef<HTMLElement>(null);
  useTeamFocus(section, model);
  const feeds = (connections.list.value ?? []).map(({ connection }) => connection).filter(isFeed);
  return (
    <section ref={section} class="team" aria-labelledby="team">
      <div>
        <h2 id="team" tabIndex={-1}>
          {i18n.t('team.title')}
        </h2>
        <p class="quiet">{i18n.t('team.intro')}</p>
      </div>
      <News news={model.news.value} />
      {model.failure.value && (
        <p class="note note--error" role="alert">
          {errorWords(model.failure.value)}
        </p>
      )}
      {own === null && <Alone model={model} feeds={feeds} />}
      {own && (
        <OwnTeamCard
          model={model}
          own={own}
          feeds={feeds}
          now={connections.clock.value}
          onAllow={(feed) => void connections.allow(feed)}
        />
      )}
      <TeamQuestions model={model} />
    </section>
  );
}
