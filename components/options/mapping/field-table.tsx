import { i18n } from '#i18n';
import type { MappingLook } from '../../../lib/domain/mapping/learned.ts';
import { FIELD_GROUPS } from '../../../lib/ui/mapping/fields.ts';
import { Icon } from '../../icon.tsx';
import type { FieldContext } from './field-context.ts';
import { FieldGroup } from './field-group.tsx';
import { LeadStepper } from './lead-stepper.tsx';
import { kindWords } from './mapping-words.ts';

interface Props {
  context: FieldContext;
  /** Why there are no leads in it; null where there are some. */
  empty: 'schema' | 'none' | null;
  onStep: (lead: number) => void;
}

/** The fields of a lead, where each comes from, and what some leads have in them, side by side. */
export function FieldTable({ context, empty, onStep }: Props) {
  const { leads, lead } = context;
  return (
    <section class="fields" aria-labelledby="fields-title">
      <h2 id="fields-title" tabIndex={-1}>
        {i18n.t('mapping.fieldsTitle')}
      </h2>
      {leads.some(({ held }) => held) && (
        <p class="quiet fields__why">
          <Icon name="lock" />
          <span>{i18n.t('mapping.heldWhy')}</span>
        </p>
      )}
      {empty && <p class="quiet">{i18n.t(`mapping.empty_${empty}`)}</p>}
      {leads.length > 1 && <LeadStepper leads={leads} lead={lead} onStep={onStep} />}
      <table>
        <caption class="hidden-text">{i18n.t('mapping.tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('mapping.columnField')}</th>
            <th scope="col">{i18n.t('mapping.columnPlace')}</th>
            {leads.map((one, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a lead has no name here but its place
              <th key={at} scope="col" class={at === lead ? 'fields__value fields__value--front' : 'fields__value'}>
                <LeadName lead={one} at={at} />
              </th>
            ))}
          </tr>
        </thead>
        {FIELD_GROUPS.map(({ group, fields }) => (
          <FieldGroup key={group} context={context} group={group} fields={fields} />
        ))}
      </table>
    </section>
  );
}

function LeadName({ lead: { kind, held }, at }: { lead: MappingLook['leads'][number]; at: number }) {
  return (
    <>
      <span class="fields__lead">{i18n.t('mapping.leadNumber', [at + 1])}</span>
      <span class={held ? 'tag tag--mark' : 'tag'}>
        {kindWords(kind)}
        {held && <span class="hidden-text">, {i18n.t('mapping.held')}</span>}
      </span>
    </>
  );
}
