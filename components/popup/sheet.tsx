import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

interface Props {
  title: string;
  /** Whom it is about. */
  about?: ComponentChildren;
  /** Wide enough for a table. */
  wide?: boolean;
  children: ComponentChildren;
  onClose: () => void;
}

/** A small choice over the list. It takes the keys and the focus, and gives the focus back to where it came from. */
export function Sheet({ title, about, wide = false, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useRef(true);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // The ground around it is the dialog itself; what is in it has an element of its own. Escape does the same.
    const onGround = ({ target }: Event): void => {
      if (target === shown) shown?.close();
    };
    shown?.addEventListener('click', onGround);
    return () => {
      shown?.removeEventListener('click', onGround);
      // Taken away because something was chosen: closing it first is what gives the focus back.
      open.current = false;
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'sheet sheet--wide' : 'sheet'}
      aria-labelledby={id}
      onClose={() => open.current && onClose()}
    >
      <div class="sheet__inside">
        <div class="sheet__head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('list.close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="cross" />
          </button>
        </div>
        {about && <p class="sheet__about">{about}</p>}
        {children}
      </div>
    </dialog>
  );
}
