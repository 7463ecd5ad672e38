import { i18n } from '#i18n';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { Icon } from '../icon.tsx';

/** Why there is nothing to change here. */
export function LockLine({ lock }: { lock: NonNullable<ConnectionView['lock']> }) {
  return (
    <p class="lock">
      <Icon name="lock" />
      {i18n.t(`connection.lock.${lock}`)}
    </p>
  );
}
