import { i18n } from '#i18n';
import { countryName } from '../../../lib/i18n/format.ts';
import type { ConnectionView } from '../../../lib/rpc/contract.ts';
import type { QueryPart } from '../../../lib/ui/triage/query-parts.ts';
import { visibleText } from '../../../lib/ui/visible-text.ts';

/** The words of what a list is narrowed to. */
export type PartWords = (part: QueryPart) => string;

/** In the language of the page; a feed has the name that the user gave it. */
export const partWords =
  (connections: readonly ConnectionView[], language: string): PartWords =>
  (part: QueryPart): string => {
    if (part.by === 'mine') return i18n.t('finder.mine');
    if (part.by === 'age') return i18n.t(`finder.age.${part.value}`);
    if (part.by === 'types') return i18n.t(`type.${part.value}.chip`);
    if (part.by === 'connections') {
      const view = connections.find(({ connection }) => connection.id === part.value);
      return visibleText(view?.connection.name ?? i18n.t('finder.removedFeed'));
    }
    if (part.value === null) return i18n.t(part.by === 'countries' ? 'finder.noCountry' : 'finder.noMarketplace');
    return part.by === 'countries' ? countryName(language, part.value) : i18n.t(`marketplace.${part.value}`);
  };
