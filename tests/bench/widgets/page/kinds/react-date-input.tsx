import { useState } from 'react';
import { reactWidget, useTold } from '../react.tsx';

export default reactWidget(({ label, tell }) => {
  const [value, setValue] = useState('');
  useTold(tell, value);
  return (
    <>
      <label htmlFor="widget">{label}</label>
      <input id="widget" type="date" value={value} onChange={(event) => setValue(event.target.value)} />
    </>
  );
});
