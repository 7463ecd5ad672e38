import { i18n } from '#i18n';
import { messageName } from '../../lib/i18n/codes.ts';
import { errorWords, whenWords } from '../../lib/i18n/words.ts';
import type { Asked, ConnectionNotice } from '../../lib/ui/connections/connections-state.ts';
import { useLanguage } from '../language.ts';

const NOT_YET = {
  button: 'connection.notYet',
  allowed: 'connection.notYetAllowed',
  saved: 'connection.notYetSaved',
} as const satisfies Record<Asked, string>;

/** What the last press on a button of this card led to. */
export function NoticeLine({ notice, now }: { notice: ConnectionNotice | undefined; now: number }) {
  const language = useLanguage();
  return (
    <output class={notice?.kind === 'error' ? 'notice notice--error' : 'notice'}>
      {notice && words(notice, language, now)}
    </output>
  );
}

function words(notice: ConnectionNotice, language: string, now: number): string {
  if (notice.kind === 'error') return errorWords(notice.code);
  // Where it is not the two hours that keep it from being downloaded, their end says nothing.
  if (notice.kind === 'not-yet' && notice.team && notice.team !== 'too-early')
    return i18n.t(`teamWait.${messageName(notice.team)}`);
  if (notice.kind === 'not-yet') return i18n.t(NOT_YET[notice.asked], [whenWords(language, notice.nextAllowedAt, now)]);
  return i18n.t(`done.${messageName(notice.kind)}`);
}
