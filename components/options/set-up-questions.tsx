import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import type { Crms } from '../../lib/ui/crms/crms-model.ts';
import { RemoveCrmDialog } from './crms/remove-crm-dialog.tsx';
import { GoLiveDialog } from './go-live-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

/** What is asked before something is done that cannot be taken back. */
export function SetUpQuestions({ model, crms }: { model: Connections; crms: Crms }) {
  const crm = crms.removing.value;
  const removing = model.removing.value;
  const goingLive = model.goingLive.value;
  return (
    <>
      {crm && (
        <RemoveCrmDialog
          key={crm.id}
          profile={crm}
          onRemove={() => void crms.remove()}
          onCancel={() => crms.askRemove(null)}
        />
      )}
      {goingLive && (
        <GoLiveDialog
          key={goingLive.id}
          connection={goingLive}
          onGoLive={(leads) => void model.goLive(leads)}
          onCancel={() => model.askGoLive(null)}
        />
      )}
      {removing && (
        <RemoveDialog
          key={removing.id}
          connection={removing}
          onRemove={(erase) => void model.remove(erase)}
          onCancel={() => model.askRemove(null)}
        />
      )}
    </>
  );
}
