import { useState } from 'react';
import Select from 'react-select';
import { COUNTRIES } from '../../kinds.ts';
import { reactWidget, useTold } from '../react.tsx';

const options = COUNTRIES.map(([value, label]) => ({ value, label }));

/** The menu is drawn at the end of the body, where it can leave a dialog. */
export default reactWidget(({ label, tell }) => {
  const [value, setValue] = useState<(typeof options)[number] | null>(null);
  useTold(tell, value?.value ?? '');
  return (
    <>
      <label htmlFor="widget">{label}</label>
      <Select
        inputId="widget"
        isClearable
        options={options}
        value={value}
        onChange={setValue}
        menuPortalTarget={document.body}
      />
    </>
  );
});
