import { dateTime } from '../lib/i18n/format.ts';
import { useLanguage } from './language.ts';

interface Props {
  /** ISO time that the words speak of. */
  at: string;
  children: string;
}

/** A time in words; the exact one shows on pointing at it, in the reader's own zone. */
export function Moment({ at, children }: Props) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={dateTime(language, at)}>
      {children}
    </time>
  );
}
