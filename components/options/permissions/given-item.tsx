import { i18n } from '#i18n';
import type { GivenRow } from '../../../lib/ui/permissions/permission-list.ts';
import type { PermissionNews } from '../../../lib/ui/permissions/permissions-model.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Icon } from '../../icon.tsx';
import { Which } from '../../which.tsx';

interface Props {
  row: GivenRow;
  news: PermissionNews | null;
  onChange: () => void;
}

/** One permission of the user's: who needs it, what stops without it, and the way to give it or take it back. */
export function GivenItem({ row, news, onChange }: Props) {
  const missing = !row.granted;
  return (
    <li data-permission={row.id} data-granted={row.granted}>
      {missing && <Icon name="warning" />}
      <div>
        <p>
          <strong>{nameOf(row)}</strong>
        </p>
        {wordsOf(row).map((words) => (
          <p key={words} class="quiet">
            {words}
          </p>
        ))}
        <output class="permissions__news">{news?.id === row.id && i18n.t(`permissions.${news.kind}`)}</output>
      </div>
      {(row.granted || !row.forbidden) && (
        // One button that changes its words: it keeps the focus.
        <button type="button" class={missing ? 'button button--primary' : 'button'} onClick={onChange}>
          {i18n.t(missing ? 'permissions.allow' : 'permissions.remove')}
          <Which>{nameOf(row)}</Which>
        </button>
      )}
    </li>
  );
}

function nameOf({ kind, id }: GivenRow): string {
  if (kind === 'notices') return i18n.t('permissions.notices');
  return kind === 'site' ? i18n.t('permissions.site', [id.replace(/\/\*$/, '')]) : i18n.t('permissions.allSites', [id]);
}

function wordsOf({ kind, granted, users, unused, forbidden }: GivenRow): string[] {
  if (kind === 'notices') return noticeWords(granted, unused);
  if (forbidden) return [i18n.t('permissions.forbidden')];
  if (unused) return [i18n.t('permissions.unused')];
  const names = users.map((user) => i18n.t(`permissions.${user.kind}`, [isolated(user.name)]));
  const kinds = (['feed', 'crm', 'team'] as const).filter((one) => users.some((user) => user.kind === one));
  const wide = kind === 'sites' ? [i18n.t('permissions.allSitesWhy')] : [];
  return [...names, ...wide, ...kinds.map((one) => i18n.t(`permissions.${one}${granted ? 'Stops' : 'Missing'}`))];
}

function noticeWords(granted: boolean, unused: boolean): string[] {
  if (!granted) return [i18n.t('permissions.noticesMissing')];
  return [i18n.t('permissions.noticesWhy'), i18n.t(unused ? 'permissions.noticesUnused' : 'permissions.noticesStops')];
}
