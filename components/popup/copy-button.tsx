import { i18n } from '#i18n';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isolated } from '../../lib/ui/visible-text.ts';
import { Icon } from '../icon.tsx';

/** Puts a text into the clipboard and says that it did, under the name that is given. */
export type Copy = (name: string, text: string) => void;

/** Null where nothing can be copied: then there are no buttons for it. */
export const CopyContext = createContext<Copy | null>(null);

interface Props {
  /** Of what is copied. */
  name: string;
  text: string;
}

/** A small button beside a value. */
export function CopyButton({ name, text }: Props) {
  const copy = useContext(CopyContext);
  if (!copy || !text) return null;
  const label = i18n.t('request.copy', [name]);
  return (
    <button type="button" class="copy" title={label} onClick={() => copy(name, text)}>
      <Icon name="copy" />
    </button>
  );
}

/** What was copied last, or that it could not be; said to a screen reader and shown for as long as the request is open. */
export function CopyNews({ copied }: { copied: { name: string; ok: boolean } | null }) {
  return (
    <output class="copy-news">
      {copied && (copied.ok ? i18n.t('request.copied', [isolated(copied.name)]) : i18n.t('request.notCopied'))}
    </output>
  );
}
