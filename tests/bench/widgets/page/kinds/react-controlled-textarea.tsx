import { useState } from 'react';
import { reactWidget, useTold } from '../react.tsx';

export default reactWidget(({ label, tell }) => {
  const [value, setValue] = useState('');
  useTold(tell, value);
  return (
    <label>
      {label}
      <textarea id="widget" rows={4} value={value} onChange={(event) => setValue(event.target.value)} />
    </label>
  );
});
