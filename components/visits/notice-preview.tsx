import { i18n } from '#i18n';
import { languageName } from '../../lib/i18n/format.ts';
import type { Notice } from '../../lib/rpc/methods/visits.ts';
import { useLanguage } from '../language.ts';
import { Scroll } from './scroll.tsx';

interface Props {
  notice: Notice;
  languages: readonly string[];
  language: string;
  onLanguage: (language: string) => void;
}

/** What the person will read, before it is sent. */
export function NoticePreview({ notice, languages, language, onLanguage }: Props) {
  const own = useLanguage();
  const withCode = (text: string): string => text.replaceAll('{{code}}', i18n.t('ask.codeComes'));
  return (
    <div class="notice">
      <div class="notice__language">
        <label for="notice-language">{i18n.t('ask.language')}</label>
        <select
          id="notice-language"
          class="select"
          value={language}
          onChange={({ currentTarget }) => onLanguage(currentTarget.value)}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageName(own, one)}
            </option>
          ))}
        </select>
      </div>
      <Scroll class="notice__paper" label={i18n.t('ask.preview')}>
        <p class="notice__subject" lang={notice.language}>
          {withCode(notice.subject)}
        </p>
        <p class="notice__text" lang={notice.language}>
          {withCode(notice.text)}
        </p>
      </Scroll>
    </div>
  );
}
