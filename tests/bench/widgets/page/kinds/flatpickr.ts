import flatpickr from 'flatpickr';
import 'flatpickr/dist/flatpickr.css';
import { labelled, type Mount } from '../mount.ts';

const mount: Mount = (row, label) => {
  const input = labelled(row, label, 'input');
  input.placeholder = 'YYYY-MM-DD';
  const picker = flatpickr(input, { allowInput: true });
  return () => picker.selectedDates.map((date) => picker.formatDate(date, 'Y-m-d')).join();
};
export default mount;
