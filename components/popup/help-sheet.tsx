import { i18n } from '#i18n';
import { type HelpName, KEY_GROUPS } from '../../lib/ui/triage/key-groups.ts';
import { Sheet } from './sheet.tsx';

interface Props {
  /** Opens the page where the browser keeps its own shortcuts; absent where it can only be described. */
  onShortcuts?: (() => void) | undefined;
  onClose: () => void;
}

const TITLES = { move: 'move', 'see-to': 'seeTo', work: 'work', find: 'find' } as const;

/** Every key, and where those of the browser are changed. */
export function HelpSheet({ onShortcuts, onClose }: Props) {
  return (
    <Sheet title={i18n.t('keys.title')} wide onClose={onClose}>
      <p class="sheet__hint">{i18n.t('keys.off')}</p>
      <div class="key-list">
        {KEY_GROUPS.map(({ group, keys }) => (
          <section key={group}>
            <h3>{i18n.t(`keys.group.${TITLES[group]}`)}</h3>
            <dl>
              {keys.map(([pressed, name]) => (
                <KeyLine key={name} pressed={pressed} name={name} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <h3>{i18n.t('keys.browser')}</h3>
      <p class="sheet__hint">
        {i18n.t(onShortcuts ? 'keys.browserText' : 'keys.browserWords')}{' '}
        {onShortcuts && (
          <button type="button" class="link" onClick={onShortcuts}>
            {i18n.t('keys.browserOpen')}
          </button>
        )}
      </p>
    </Sheet>
  );
}

const KeyLine = ({ pressed, name }: { pressed: readonly string[]; name: HelpName }) => (
  <div class="key">
    <dt>
      {pressed.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dt>
    <dd>{i18n.t(`keys.name.${name}`)}</dd>
  </div>
);
