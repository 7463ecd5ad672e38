import { i18n } from '#i18n';
import type { ConnectionView } from '../../../lib/rpc/contract.ts';
import { mappingHash } from '../../../lib/ui/mapping/mapping-address.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Which } from '../../which.tsx';

interface Props {
  connection: Pick<ConnectionView['connection'], 'id' | 'name'>;
}

/** From a feed to the page that says how it is read. */
export function MappingLink({ connection: { id, name } }: Props) {
  return (
    <a class="button button--bare" href={mappingHash(id)} data-mapping={id}>
      {i18n.t('mapping.title')}
      <Which>{isolated(name)}</Which>
    </a>
  );
}
