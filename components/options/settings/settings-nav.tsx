import { i18n } from '#i18n';
import type { SettingsGroup } from './groups.ts';

interface Props {
  groups: readonly SettingsGroup[];
  /** The one that is before the eyes. */
  here: string;
  /** There is room for the list beside the page; else it is folded. */
  wide: boolean;
}

/** The parts of the page. */
export function SettingsNav({ groups, here, wide }: Props) {
  if (wide)
    return (
      <nav class="settings-nav" aria-label={i18n.t('settings.nav')}>
        <Links groups={groups} here={here} />
      </nav>
    );
  const current = groups.find(({ id }) => id === here) ?? groups[0];
  return (
    <nav class="settings-nav" aria-label={i18n.t('settings.nav')}>
      <details
        onClick={({ target, currentTarget }) => {
          if (target instanceof HTMLAnchorElement) currentTarget.open = false;
        }}
      >
        <summary>{i18n.t('settings.navAt', [current?.title ?? ''])}</summary>
        <Links groups={groups} here={here} />
      </details>
    </nav>
  );
}

const Links = ({ groups, here }: Pick<Props, 'groups' | 'here'>) => (
  <ul>
    {groups.map(({ id, title }) => (
      <li key={id}>
        <a href={`#${id}`} aria-current={id === here ? 'location' : undefined}>
          {title}
        </a>
      </li>
    ))}
  </ul>
);
