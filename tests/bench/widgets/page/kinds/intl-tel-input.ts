import intlTelInput from 'intl-tel-input/intlTelInputWithUtils';
import 'intl-tel-input/styles';
import { labelled, type Mount } from '../mount.ts';

/** The calling code stands beside the input, so that it must not stand in it, too. */
const mount: Mount = (row, label) => {
  const input = labelled(row, label, 'input');
  input.type = 'tel';
  const phone = intlTelInput(input, { separateDialCode: true, initialCountry: 'us' });
  return () => {
    const code = phone.getSelectedCountry()?.dialCode ?? '';
    const digits = input.value.replace(/[^\d+]/g, '');
    return digits ? `+${code}${digits.replace(/^0/, '')}` : '';
  };
};
export default mount;
