import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { agesOf, waitingSince } from '../../lib/domain/triage/urgency.ts';
import { relativeAge, shortAge } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';

interface Props {
  lead: Pick<Lead, 'createdAt' | 'receivedAt' | 'answerExpected'>;
  now: number;
}

/** The first age: since the buyer asked, or came by. */
export function AskedAge({ lead, now }: Props) {
  const language = useLanguage();
  const { askedMs } = agesOf(lead, now);
  const said = askedMs === null ? null : relativeAge(language, askedMs);
  return (
    <Moment at={waitingSince(lead)} said={said && lead.answerExpected ? i18n.t('age.asked', [said]) : said}>
      {askedMs === null ? i18n.t('age.noDate') : shortAge(language, askedMs)}
    </Moment>
  );
}

/** The second: since it could be known here. */
export const cameWords = (language: string, ms: number, style: 'long' | 'short'): string =>
  ms < 60_000 ? i18n.t('age.knownNow') : i18n.t('age.known', [relativeAge(language, ms, style)]);
