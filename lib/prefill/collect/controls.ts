import { attr, hasAttr, localName, matches } from '../dom.ts';
import type { Choice, Control, FieldFacts, OffLimits } from '../field.ts';
import { tidy } from './text.ts';
import { inputType } from './widgets.ts';

/** Only what the control itself says; what the page shows of it is judged in visibility.ts. */
export function stateOf(control: Control): OffLimits | null {
  if (localName(control) === 'input' && inputType(control) === 'password') return 'password';
  if (matches(control, ':disabled') || attr(control, 'aria-disabled') === 'true') return 'disabled';
  // The input of a list that cannot be typed into is "read-only", and is chosen from all the same.
  if (
    (hasAttr(control, 'readonly') && attr(control, 'role') !== 'combobox') ||
    attr(control, 'aria-readonly') === 'true'
  )
    return 'readonly';
  return null;
}

const MAX_CHOICES = 2000;

export function choicesOf(control: Control): Choice[] {
  if (localName(control) !== 'select') return [];
  const options: HTMLOptionsCollection = Reflect.get(HTMLSelectElement.prototype, 'options', control);
  return Array.from({ length: Math.min(options.length, MAX_CHOICES) }, (_, at) => {
    const option = options[at]!;
    return {
      value: option.value,
      text: tidy(option.label || option.text || option.textContent),
      disabled: option.disabled,
    };
  });
}

/** A scheme or a calling code that the page put there to save typing is not an answer. */
const PRESET = /^\s*(https?:\/\/(www\.)?|www\.|\(?\+\d{0,3}\)?[\s(-]*)?\s*$/i;

/** Whether there is nothing of the user's in it. */
export function isEmpty(
  control: Control,
  tag: FieldFacts['tag'],
  value: string,
  choices: readonly Choice[] = [],
): boolean {
  if (tag === 'combobox')
    return (
      PRESET.test(value) || hasAttr(control, 'data-placeholder') || isPrompt({ value, text: value }) || isCall(value)
    );
  if (tag !== 'select') return PRESET.test(value);
  if (value.trim() === '' || value === '-1') return true;
  // The option for "nothing" may stand anywhere, with a value of its own; the user sees an empty list.
  const chosen = choices.find((choice) => choice.value === value);
  if (chosen && !/[\p{L}\p{N}]/u.test(chosen.text)) return true;
  // "Please choose" with a made-up value: the first option, which reads as a request or as nothing.
  const first = choices[0];
  return first !== undefined && first.value === value && isPrompt(first);
}

/** What a button says that opens a search: one word that calls to it, or a text that trails off. */
const isCall = (text: string): boolean =>
  /(…|\.\.\.)$/.test(text) ||
  /^(search|suche|suchen|rechercher|buscar|cerca|pesquisar|procurar|zoeken|szukaj|поиск|検索|搜索|검색|sök|søg|søk|hae|hledat|ara)$/i.test(
    text.trim(),
  );

function isPrompt(choice: Pick<Choice, 'value' | 'text'> & { disabled?: boolean }): boolean {
  return (
    choice.disabled === true ||
    !/[\p{L}\p{N}]/u.test(choice.text) ||
    /^(0|null|none|undefined|false)$/i.test(choice.value) ||
    /^[-–—.\s<[(]*(please|select|choose|pick|bitte|wählen|auswählen|choisir|choisissez|sélectionner|sélectionnez|seleccione|seleccionar|elija|elegir|selezionare|seleziona|scegli|selecione|selecionar|escolha|kies|selecteer|wybierz|выберите|選択|请选择|請選擇|선택|välj|vælg|velg|valitse|vyberte|seçiniz|seçin|none|keine|aucun)/iu.test(
      choice.text,
    )
  );
}
