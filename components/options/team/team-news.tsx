import { i18n } from '#i18n';
import type { TeamNews } from '../../../lib/ui/team/team-state.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';

const WORDS = {
  begun: 'team.begun',
  joined: 'team.joined',
  left: 'team.left',
  'left-untold': 'team.leftUntold',
} as const;

/** What came of the last thing; a screen reader hears it. */
export const News = ({ news }: { news: TeamNews | null }) => (
  <output class="notice">
    {news && news.kind !== 'removed' && <p class="note note--good">{i18n.t(WORDS[news.kind])}</p>}
    {news?.kind === 'removed' && (
      <div class="note note--good">
        <div>
          <p>{i18n.t('team.removed', [isolated(news.name)])}</p>
          <ol>
            <li>{i18n.t('team.leftServer')}</li>
            <li>{i18n.t('team.leftKey')}</li>
          </ol>
        </div>
      </div>
    )}
  </output>
);
