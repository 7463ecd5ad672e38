import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** What a newcomer may not know, and wants to where it is asked for. */
export type HelpTopic = 'address' | 'placement' | 'mode' | 'permission' | 'mapping' | 'visit' | 'fill';

/** The answer to a question, folded: who knows it need not read it. */
export function Help({ topic }: { topic: HelpTopic }) {
  return (
    <details class="help" data-help={topic}>
      <summary>
        <Icon name="help" />
        {i18n.t(`help.${topic}.ask`)}
      </summary>
      <p>{i18n.t(`help.${topic}.answer`)}</p>
    </details>
  );
}
