import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { OutcomeBar } from './outcomes/outcome-bar.tsx';

/** What can be done to the rows that are selected. */
export const BulkBar = ({ model }: { model: Triage }) => (
  <div class="actions actions--bulk">
    <OutcomeBar
      standing={null}
      many={model.selected.value.size > 1}
      disabled={model.busy.value !== null}
      onAct={(act) => void model.act({ act })}
      onMenu={(outcome) => model.openMenu(outcome)}
    />
  </div>
);
