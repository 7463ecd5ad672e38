import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { SAMPLE_ID } from '../../../lib/domain/connection/connection.ts';
import type { MappingDesk } from '../../../lib/rpc/contract.ts';
import { hintFor } from '../../../lib/ui/mapping/confidence.ts';
import type { Mapping } from '../../../lib/ui/mapping/mapping-model.ts';
import { placesOf } from '../../../lib/ui/mapping/mapping-state.ts';
import { dateExample } from './date-example.ts';
import { DateSettings } from './date-settings.tsx';
import { fieldContext } from './field-context.ts';
import { FieldTable } from './field-table.tsx';
import { goToField, goToWords } from './go-to.ts';
import { MappingStatus } from './mapping-status.tsx';
import { MappingWarnings } from './mapping-warnings.tsx';
import { SampleSection } from './sample-section.tsx';
import { ShowsChoice } from './shows-choice.tsx';
import { SparePlaces } from './spare-places.tsx';
import { VersionsSection } from './versions-section.tsx';
import { WordTables } from './word-tables.tsx';

interface Props {
  model: Mapping;
  desk: MappingDesk;
  zones: readonly string[];
}

/** Everything about how a feed is read, the most important first. */
export function MappingDeskView({ model, desk, zones }: Props) {
  const draft = model.draft.value;
  const look = model.look.value;
  return (
    <>
      <MappingStatus
        desk={desk}
        records={look?.records ?? null}
        isSample={model.open.value === SAMPLE_ID}
        changed={model.changed.value}
        restored={model.restored.value}
        onConfirm={() => void model.confirm()}
      />
      {!draft && (
        <section class="feeds__none">
          <h2>{i18n.t('mapping.noneTitle')}</h2>
          <p class="quiet">{i18n.t(desk.locked ? 'mapping.noneLocked' : 'mapping.noneText')}</p>
        </section>
      )}
      {draft && <Reading model={model} desk={desk} zones={zones} />}
      {!desk.locked && <Sample model={model} open={!draft} />}
      {(desk.versions.length > 0 || !desk.locked) && (
        <VersionsSection
          desk={desk}
          refusal={fileRefusal(model)}
          onLoad={(version) => void model.loadVersion(version)}
          onExport={(version) => void model.exportFile(version)}
          onImport={(file) => void model.importFile(file)}
        />
      )}
    </>
  );
}

/** What the mapping says, and what it makes of the leads. */
function Reading({ model, desk, zones }: Props) {
  const [dragged, setDragged] = useState<string | null>(null);
  const draft = model.draft.value!;
  const { mapping, guesses } = draft;
  const look = model.look.value;
  const context = fieldContext(model, dragged);
  return (
    <>
      {model.sample.value && desk.stored && <ShowsChoice shows={model.shows.value} onShow={model.show} />}
      <MappingWarnings warnings={look?.warnings ?? []} onField={goToField} onWords={goToWords} />
      <div class="mapping__fields" aria-busy={model.looking.value}>
        <FieldTable context={context} empty={emptyWhy(model)} onStep={model.stepTo} />
        {look && (
          <SparePlaces
            context={context}
            places={placesOf(look, draft)}
            records={look.records}
            hintFor={(place) => hintFor(guesses, place)}
            onDrag={setDragged}
          />
        )}
      </div>
      <div class="mapping__settings">
        {look && (
          <WordTables
            words={look.words}
            mapping={mapping}
            locked={desk.locked}
            onKind={model.setKind}
            onType={model.setType}
            onFlag={model.setFlag}
          />
        )}
        <DateSettings
          mapping={mapping}
          zones={zones}
          locked={desk.locked}
          example={look && dateExample(look, context.layout)}
          onZone={model.setZone}
          onDayOrder={model.setDayOrder}
        />
      </div>
    </>
  );
}

/** Why there are no leads to look at. */
function emptyWhy(model: Mapping): 'schema' | 'none' | null {
  const look = model.look.value;
  if (!look || look.records > 0) return null;
  return model.draft.value?.from === 'schema' && model.shows.value === 'sample' ? 'schema' : 'none';
}

function Sample({ model, open }: { model: Mapping; open: boolean }) {
  const refusal = model.refusal.value;
  const draft = model.draft.value;
  return (
    <details
      class="card mapping__sample"
      open={open || refusal?.what === 'sample' || (draft?.candidates.length ?? 0) > 1}
    >
      <summary>{i18n.t('mapping.sampleTitle')}</summary>
      <SampleSection
        busy={model.learning.value}
        refusal={refusal?.what === 'sample' ? refusal : null}
        candidates={draft?.candidates ?? []}
        record={draft?.mapping.record ?? null}
        onText={(text) => void model.learnText(text)}
        onFile={(file) => void model.learnFile(file)}
        onRecord={(record) => void model.learnRecord(record)}
      />
    </details>
  );
}

function fileRefusal(model: Mapping) {
  const refusal = model.refusal.value;
  return refusal?.what === 'file' ? refusal : null;
}
