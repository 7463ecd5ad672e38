import { dateTime } from '../lib/i18n/format.ts';
import { useLanguage } from './language.ts';
import { Said } from './said.tsx';

interface Props {
  /** ISO time that the words speak of. */
  at: string;
  /** The same in whole words, where the words are short. */
  said?: string | null;
  children: string;
}

/** A time in words; the exact one shows on pointing at it, in the reader's own zone. */
export function Moment({ at, said, children }: Props) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={dateTime(language, at)}>
      {said ? <Said short={children}>{said}</Said> : children}
    </time>
  );
}
