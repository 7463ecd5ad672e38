import { i18n } from '#i18n';
import type { LeadLine } from '../../../lib/domain/find/line.ts';
import { companyWords, personWords, repeatWords } from '../../../lib/i18n/repeat-words.ts';
import type { FeedMarking } from '../../../lib/ui/triage/feed-marks.ts';
import { FeedMark } from '../../feed-mark.tsx';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { Said } from '../../said.tsx';

interface Props {
  line: LeadLine;
  marking: FeedMarking | undefined;
  now: number;
}

/** That somebody asks again, that there are notes, and which feed it came from: small, at the end of the row. */
export function RowMarks({ line, marking, now }: Props) {
  const language = useLanguage();
  const { repeat, notes } = line;
  return (
    <span class="row__marks">
      {repeat && (
        <span
          class={repeat.person ? 'repeat' : 'repeat repeat--company'}
          title={repeatWords(language, repeat, now).join('\n')}
        >
          <Icon name="again" />
          <Said short={(repeat.person ?? repeat.company)!.count + (repeat.person ? 1 : 0)}>
            {repeat.person
              ? `${personWords(language, repeat.person, now)}, ${i18n.t('repeat.samePerson')}`
              : repeat.company && companyWords(language, repeat.company, now)}
          </Said>
        </span>
      )}
      {notes > 0 && (
        <span class="row__notes" title={i18n.t('list.notes', notes)}>
          <Icon name="note" />
          <Said short={notes}>{i18n.t('list.notes', notes)}</Said>
        </span>
      )}
      {marking && <FeedMark marking={marking} />}
    </span>
  );
}
