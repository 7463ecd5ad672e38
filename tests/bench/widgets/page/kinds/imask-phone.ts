import IMask from 'imask';
import { labelled, type Mount } from '../mount.ts';

const mount: Mount = (row, label) => {
  const input = labelled(row, label, 'input');
  input.type = 'tel';
  const mask = IMask(input, { mask: '+{00} 000 00000000' });
  return () => (mask.unmaskedValue ? `+${mask.unmaskedValue.replace(/^\+/, '')}` : '');
};
export default mount;
