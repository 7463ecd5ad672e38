import { useRef, useState } from 'react';
import { COMPANY } from '../../kinds.ts';
import { reactWidget, useTold } from '../react.tsx';

interface Account {
  id: string;
  name: string;
}

/** Names that hold one another, so that taking the first one that is offered is a mistake. */
const ACCOUNTS: readonly Account[] = [
  { id: 'account-4', name: 'Stahlwerk GmbH' },
  { id: 'account-8', name: `${COMPANY} & Co. KG` },
  { id: 'account-17', name: COMPANY },
  { id: 'account-23', name: 'Werkstatt Nord GmbH' },
  { id: 'account-42', name: 'Bergmann Pumpen AG' },
];
const LATENCY_MS = 150;
const CREATE: Account = { id: 'created', name: '' };

/** What a server would answer, as late as a server would. */
async function find(text: string): Promise<Account[]> {
  await new Promise((answered) => setTimeout(answered, LATENCY_MS));
  return ACCOUNTS.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
}

/** The lookup of a CRM: a record has to be chosen, and words that choose none are dropped when the field is left. */
export default reactWidget(({ label, tell }) => {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Account | null>(null);
  const [found, setFound] = useState<readonly Account[] | 'searching' | null>(null);
  const asked = useRef('');
  useTold(tell, chosen?.id ?? '');

  const search = async (typed: string): Promise<void> => {
    setText(typed);
    asked.current = typed;
    if (!typed) {
      setChosen(null);
      return setFound(null);
    }
    setFound('searching');
    const answer = await find(typed);
    if (asked.current === typed) setFound(answer);
  };
  const leave = (): void => {
    asked.current = '';
    setFound(null);
    setText(chosen?.name ?? '');
  };
  const choose = (account: Account): void => {
    asked.current = '';
    setChosen(account);
    setText(account.name);
    setFound(null);
  };

  return (
    <>
      <label htmlFor="widget">{label}</label>
      <input
        id="widget"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={found !== null}
        aria-controls="accounts"
        placeholder="Search accounts…"
        value={text}
        onChange={(event) => void search(event.target.value)}
        onBlur={leave}
      />
      {found === 'searching' && <div role="status">Searching…</div>}
      <ul id="accounts" role="listbox" hidden={!Array.isArray(found)}>
        {Array.isArray(found) &&
          [...found, CREATE].map((account: Account) => (
            <li
              key={account.id}
              role="option"
              aria-selected={account === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(account)}
            >
              {account.name || `New account “${text}”`}
            </li>
          ))}
      </ul>
    </>
  );
});
