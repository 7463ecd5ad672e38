import { useState } from 'react';
import { COUNTRIES } from '../../kinds.ts';
import { reactWidget, useTold } from '../react.tsx';

export default reactWidget(({ label, tell }) => {
  const [value, setValue] = useState('');
  useTold(tell, value);
  return (
    <>
      <label htmlFor="widget">{label}</label>
      <select id="widget" value={value} onChange={(event) => setValue(event.target.value)}>
        <option value="">Please choose</option>
        {COUNTRIES.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
});
