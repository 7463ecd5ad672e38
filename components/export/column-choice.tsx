import { i18n } from '#i18n';
import { type ColumnGroup, columnsIn, GROUPS } from '../../lib/domain/export/columns.ts';
import type { Export } from '../../lib/ui/export/export-model.ts';
import { columnWords, groupWords } from '../../lib/ui/export/export-words.ts';

/** What is in the file: by the group, or column by column for whoever wants it so. */
export function ColumnChoice({ model }: { model: Export }) {
  return (
    <fieldset class="export__group">
      <legend>{i18n.t('exporting.contents')}</legend>
      <div class="export__ticks">
        {GROUPS.map((group) => (
          <GroupTick key={group} group={group} model={model} />
        ))}
      </div>
      <details>
        <summary>{i18n.t('exporting.each')}</summary>
        <div class="export__columns">
          {GROUPS.filter((group) => columnsIn(group).length > 1).map((group) => (
            <fieldset key={group} class="export__group">
              <legend>{groupWords(group)}</legend>
              <div class="export__ticks">
                {columnsIn(group).map((id) => (
                  <label key={id} class="export__tick">
                    <input
                      type="checkbox"
                      name={`column-${id}`}
                      checked={model.columns.value.has(id)}
                      onChange={(event) => model.toggle([id], event.currentTarget.checked)}
                    />
                    <span>{columnWords(id)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      </details>
    </fieldset>
  );
}

function GroupTick({ group, model }: { group: ColumnGroup; model: Export }) {
  const ids = columnsIn(group);
  const chosen = ids.filter((id) => model.columns.value.has(id)).length;
  return (
    <label class="export__tick">
      <input
        type="checkbox"
        name={`group-${group}`}
        checked={chosen === ids.length}
        indeterminate={chosen > 0 && chosen < ids.length}
        onChange={(event) => model.toggleGroup(group, event.currentTarget.checked)}
      />
      <span>{groupWords(group)}</span>
    </label>
  );
}
