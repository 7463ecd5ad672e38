import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useState } from 'react';
import { COUNTRIES } from '../../kinds.ts';
import { reactWidget, useTold } from '../react.tsx';

export default reactWidget(({ label, tell }) => {
  const [value, setValue] = useState('');
  useTold(tell, value);
  return (
    <FormControl fullWidth>
      <InputLabel id="widget-label">{label}</InputLabel>
      <Select
        labelId="widget-label"
        id="widget"
        label={label}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      >
        <MenuItem value="">
          <em>None</em>
        </MenuItem>
        {COUNTRIES.map(([code, name]) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
});
