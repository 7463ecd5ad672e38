import { useCombobox } from 'downshift';
import { useState } from 'react';
import { COUNTRIES } from '../../kinds.ts';
import { reactWidget, useTold } from '../react.tsx';

type Country = (typeof COUNTRIES)[number];

export default reactWidget(({ label, tell }) => {
  const [items, setItems] = useState(COUNTRIES);
  const box = useCombobox<Country>({
    items: [...items],
    itemToString: (item) => item?.[1] ?? '',
    onInputValueChange: ({ inputValue }) =>
      setItems(COUNTRIES.filter(([, name]) => name.toLowerCase().includes(inputValue.toLowerCase()))),
  });
  useTold(tell, box.selectedItem?.[0] ?? '');
  return (
    <>
      <label {...box.getLabelProps()}>{label}</label>
      <input {...box.getInputProps({ id: 'widget' })} />
      <ul {...box.getMenuProps()}>
        {box.isOpen &&
          items.map((item, index) => (
            <li key={item[0]} {...box.getItemProps({ item, index })}>
              {item[1]}
            </li>
          ))}
      </ul>
    </>
  );
});
