import { i18n } from '#i18n';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { useDrop } from './drag.ts';
import type { FieldContext } from './field-context.ts';
import { LeadValue } from './lead-value.tsx';
import { leadFieldWords } from './mapping-words.ts';
import { ProductSource } from './product-source.tsx';
import { SourceHint, SourceList } from './source-list.tsx';
import { TrustMark } from './trust-mark.tsx';

interface Props {
  context: FieldContext;
  field: Field;
  focused?: boolean;
}

/** One field of the lead: where it comes from, how sure that is, and what the leads then have in it. */
export function FieldRow({ context, field, focused = false }: Props) {
  const { state, on } = useDrop(context, field);
  const trust = context.trustIn(field);
  return (
    <tr class={`fields__row fields__row--${trust.level} ${state}`} data-field={field} {...on}>
      <th scope="row">
        <span class="fields__name">{leadFieldWords(field)}</span>
        {field !== 'product' && <TrustMark trust={trust} />}
      </th>
      <td class="fields__from">
        {field === 'product' ? (
          <ProductSource context={context} />
        ) : (
          <>
            <SourceList context={context} field={field} focused={focused} />
            <SourceHint context={context} field={field} />
          </>
        )}
        {field === 'kind' && isSaidAround(context) && <p class="quiet">{i18n.t('mapping.kindAround')}</p>}
      </td>
      {context.leads.map((lead, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a lead has no name here but its place
        <td key={at} class={at === context.lead ? 'fields__value fields__value--front' : 'fields__value'}>
          <div class="fields__cut">
            <LeadValue field={field} lead={lead} shown={context.shownIn(at, field)} />
          </div>
        </td>
      ))}
    </tr>
  );
}

/** The kind needs no place of its own where the elements around the records say it. */
const isSaidAround = ({ layout, leads }: FieldContext): boolean =>
  !layout.sources.has('kind') && leads.some(({ kind }) => kind !== 'unknown');
