import type { Repeat } from '../../lib/domain/lead/repeats.ts';
import { repeatWords } from '../../lib/i18n/repeat-words.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  repeat: Repeat;
  now: number;
}

/** That somebody asks again: the person's own requests, and those of the company. */
export function RepeatLines({ repeat, now }: Props) {
  const language = useLanguage();
  return (
    <>
      {repeatWords(language, repeat, now).map((words) => (
        <p key={words} class="repeat">
          <Icon name="again" />
          <span class="repeat__words">{words}</span>
        </p>
      ))}
    </>
  );
}
