import { i18n } from '#i18n';
import { composeNotice } from '../../lib/domain/notices/compose.ts';
import { NOTICE_LANGUAGES, noticeLanguage } from '../../lib/domain/notices/languages.ts';
import type { Composer } from '../../lib/ui/visits/composer.ts';

/** The notices of this extension, in nine languages that are loaded one at a time. */
export const composer: Composer = {
  languages: NOTICE_LANGUAGES,
  languageFor: ({ reach, outline }) => noticeLanguage(reach.language ?? languageOf(outline.country)),
  compose: ({ language, kind, channel }, settings, { outline }) =>
    composeNotice({
      kind,
      channel,
      language: noticeLanguage(language),
      marketplace: outline.marketplace && i18n.t(`marketplace.${outline.marketplace}`),
      settings,
    }),
};

/** What is most likely spoken in a country. */
const languageOf = (country: string | null): string | null =>
  country && /^[A-Z]{2}$/.test(country) ? new Intl.Locale('und', { region: country }).maximize().language : null;
