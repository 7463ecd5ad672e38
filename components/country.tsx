import { countryName } from '../lib/i18n/format.ts';
import { FeedText } from './feed-text.tsx';
import { useLanguage } from './language.ts';

interface Props {
  /** ISO 3166-1 alpha-2, or null. */
  code: string | null;
  raw: string;
}

/** A country by code and name; flags are drawn on few computers and tell many countries apart badly. */
export function Country({ code, raw }: Props) {
  const language = useLanguage();
  // A code that is none would be an unfenced text of the feed.
  if (!code || !/^[A-Z]{2}$/.test(code)) return raw ? <FeedText text={raw} most={80} /> : null;
  return (
    <span class="country">
      <span class="country__code" aria-hidden="true">
        {code}
      </span>
      <span class="country__name">{countryName(language, code)}</span>
    </span>
  );
}
