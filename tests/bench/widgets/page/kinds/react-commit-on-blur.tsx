import { useState } from 'react';
import { reactWidget, useTold } from '../react.tsx';

/** Typing changes a draft; the record takes it over when the field is left. */
export default reactWidget(({ label, tell }) => {
  const [draft, setDraft] = useState('');
  const [value, setValue] = useState('');
  useTold(tell, value);
  return (
    <>
      <label htmlFor="widget">{label}</label>
      <input
        id="widget"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => setValue(draft)}
      />
    </>
  );
});
