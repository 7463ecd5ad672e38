import type { Persons } from '../../../lib/ui/visits/persons-model.ts';
import { ErrorNote } from '../../error-note.tsx';
import { CheckLists } from './check-lists.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { FindPerson } from './find-person.tsx';
import { PersonFound } from './person-found.tsx';
import { PersonNews } from './person-news.tsx';
import { RetentionNote } from './retention-note.tsx';

/** The rights of one person, and what is left to be done after an erasure. */
export function PersonsSection({ model, now }: { model: Persons; now: number }) {
  const failure = model.failure.value;
  const summary = model.summary.value;
  const news = model.news.value;
  return (
    <div class="stack">
      {failure && <ErrorNote code={failure.code} onDismiss={model.dismissFailure} />}
      <FindPerson
        busy={model.busy.value === 'find'}
        missing={model.missing.value}
        onFind={(email, phone) => void model.find(email, phone)}
      />
      <output>{news && <PersonNews news={news} />}</output>
      {summary && <PersonFound model={model} summary={summary} now={now} />}
      {model.erasures.value && (
        <CheckLists erasures={model.erasures.value} onMark={(id, copyId, done) => void model.mark(id, copyId, done)} />
      )}
      {model.retention.value && <RetentionNote retention={model.retention.value} />}
      {model.erasing.value && summary && (
        <EraseDialog
          summary={summary}
          onErase={(reason) => void model.erase(reason)}
          onCancel={() => model.askErase(false)}
        />
      )}
    </div>
  );
}
