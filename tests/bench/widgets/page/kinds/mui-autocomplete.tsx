import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { COUNTRIES } from '../../kinds.ts';
import { reactWidget, useTold } from '../react.tsx';

type Country = (typeof COUNTRIES)[number];

export default reactWidget(({ label, tell }) => {
  const [value, setValue] = useState<Country | null>(null);
  useTold(tell, value?.[0] ?? '');
  return (
    <Autocomplete
      id="widget"
      options={COUNTRIES}
      getOptionLabel={([, name]) => name}
      value={value}
      onChange={(_, chosen) => setValue(chosen)}
      renderInput={(given) => <TextField {...given} label={label} />}
    />
  );
});
