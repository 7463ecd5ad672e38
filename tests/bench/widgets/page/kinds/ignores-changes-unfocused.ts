import { labelled, type Mount } from '../mount.ts';

/** What changes while nobody is in the input is not the user's, and is taken back. */
const mount: Mount = (row, label) => {
  const input = labelled(row, label, 'input');
  let focused = false;
  let value = '';
  input.addEventListener('focus', () => (focused = true));
  input.addEventListener('blur', () => {
    focused = false;
    input.value = value;
  });
  const change = (): void => {
    if (focused) value = input.value;
    else input.value = value;
  };
  input.addEventListener('input', change);
  input.addEventListener('change', change);
  return () => value;
};
export default mount;
