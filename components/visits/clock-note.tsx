import { i18n } from '#i18n';
import type { Standing } from '../../lib/domain/consent/standing.ts';
import { timeLeft } from '../../lib/i18n/format-days.ts';
import { dueWords, restrictedWords } from '../../lib/i18n/visit-words.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { nearness } from './visit-row.tsx';

/** What happens by itself, when, and by which article. */
export function ClockNote({ standing, now }: { standing: Standing; now: number }) {
  const language = useLanguage();
  const { due } = standing;
  const near = due?.what === 'inform' ? nearness(due.at, now) : 'far';
  const look = near === 'very-near' ? 'note note--error' : near === 'near' ? 'note note--due' : 'note';
  return (
    <div class={look}>
      <Icon name={standing.state === 'restricted' ? 'pause' : 'clock'} />
      <p>
        {due && <strong>{i18n.t('phrase.before', [capital(timeLeft(language, due.at, now))])} </strong>}
        {dueWords(language, standing)}
        {standing.state === 'restricted' &&
          ` ${i18n.t('phrase.sentence', [capital(restrictedWords(language, standing.since, now))])}`}
        {due && due.what !== 'erase' && <span class="article">{i18n.t(`visitDueArticle.${due.what}`)}</span>}
      </p>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
