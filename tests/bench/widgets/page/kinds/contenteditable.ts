import { editable, type Mount } from '../mount.ts';

/** What was written is known from the input events only. */
const mount: Mount = (row, label) => {
  const box = editable(row, label);
  box.contentEditable = 'true';
  box.setAttribute('role', 'textbox');
  box.setAttribute('aria-multiline', 'true');
  let value = '';
  box.addEventListener('input', () => (value = box.innerText.replace(/\n$/, '')));
  return () => value;
};
export default mount;
