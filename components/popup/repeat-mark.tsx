import { i18n } from '#i18n';
import type { Repeat } from '../../lib/domain/lead/repeats.ts';
import { companyWords, personWords, repeatWords } from '../../lib/i18n/repeat-words.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  repeat: Repeat;
  now: number;
}

/** That somebody asks again, in one quiet line: the person's own requests, or else those of the company. */
export function RepeatMark({ repeat, now, id }: Props & { id: string }) {
  const language = useLanguage();
  const { person, company } = repeat;
  return (
    <span
      id={id}
      class={person ? 'repeat' : 'repeat repeat--company'}
      title={repeatWords(language, repeat, now).join('\n')}
    >
      <Icon name="again" />
      <span class="repeat__words">
        {person && personWords(language, person, now)}
        {person && <span class="hidden-text">, {i18n.t('repeat.samePerson')}</span>}
        {!person && company && companyWords(language, company, now)}
      </span>
    </span>
  );
}

/** The same where there is room for both. */
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
