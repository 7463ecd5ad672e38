import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
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
  const list = useRef<HTMLDetailsElement>(null);
  const links = <Links groups={groups} here={here} onGo={() => list.current?.removeAttribute('open')} />;
  const current = groups.find(({ id }) => id === here) ?? groups[0];
  return (
    <nav class="settings-nav" aria-label={i18n.t('settings.nav')}>
      {wide ? (
        links
      ) : (
        <details ref={list}>
          <summary>{i18n.t('settings.navAt', [current?.title ?? ''])}</summary>
          {links}
        </details>
      )}
    </nav>
  );
}

const Links = ({ groups, here, onGo }: Pick<Props, 'groups' | 'here'> & { onGo: () => void }) => (
  <ul>
    {groups.map(({ id, title }) => (
      <li key={id}>
        <a href={`#${id}`} aria-current={id === here ? 'location' : undefined} onClick={onGo}>
          {title}
        </a>
      </li>
    ))}
  </ul>
);
