import { labelled, type Mount } from '../mount.ts';

/** No code at all: the form would send what stands in the input. */
const mount: Mount = (row, label) => {
  const input = labelled(row, label, 'input');
  return () => input.value;
};
export default mount;
