import { labelled, type Mount } from '../mount.ts';

const REMOUNT_MS = 30;

/** A page that builds its form anew a moment after the first change, and forgets that change over it. */
const mount: Mount = (row, label) => {
  let value = '';
  let built = labelled(row, label, 'input');
  const listen = (): void => built.addEventListener('input', () => (value = built.value));
  const rebuild = (): void => {
    row.replaceChildren();
    value = '';
    built = labelled(row, label, 'input');
    listen();
  };
  built.addEventListener('input', () => setTimeout(rebuild, REMOUNT_MS), { once: true });
  listen();
  return () => value;
};
export default mount;
