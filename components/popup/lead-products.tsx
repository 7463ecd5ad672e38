import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { SafeLink } from '../safe-link.tsx';
import { CopyButton } from './copy-button.tsx';

export function LeadProducts({ products }: Pick<Lead, 'products'>) {
  const named = products.filter(({ name, id, url }) => name || id || url);
  if (!named.length) return null;
  return (
    <section class="part">
      <h2>{i18n.t('lead.products')}</h2>
      <ul class="products">
        {named.map(({ id, name, url }) => (
          <li key={`${id} ${name} ${url}`}>
            <SafeLink address={url} text={name || id || url} />
            <CopyButton name={name || id || url} text={name || id || url} />
          </li>
        ))}
      </ul>
    </section>
  );
}
