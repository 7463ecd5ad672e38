// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { offeredBy } from '../../lib/prefill/write/offered.ts';
import { makesRecord, recordsNamed } from '../../lib/prefill/write/records.ts';
import { putMarkup } from './support.ts';

/** The options of a list that a button has opened. */
function offered(...options: string[]) {
  putMarkup(
    document.body,
    `<button role="combobox" aria-controls="list">Search</button><div role="listbox" id="list">${options.join('')}</div>`,
  );
  return offeredBy(document.querySelector('button')!, new Set());
}

const option = (html: string, attributes = '') => `<div role="option" ${attributes}>${html}</div>`;
const texts = (options: ReturnType<typeof offered>) => options.map(({ choices }) => choices[0]!.text);

describe('the record of a name', () => {
  it.each([
    ['the same', 'Werk GmbH'],
    ['the same in other letters', 'WERK Gmbh'],
    ['the same, with a part of it marked as found', '<b>Werk</b> GmbH'],
    ['the same over a line that says more', '<span>Werk GmbH</span><span>Berlin, Germany</span>'],
  ])('is an option whose text is %s', (_, html) => {
    expect(recordsNamed(offered(option(html)), ['Werk GmbH'])).toHaveLength(1);
  });

  it.each(['Werk GmbH & Co. KG', 'Werk', 'Werk GmbH (Berlin)', 'Werk GmbH - Berlin', 'Stahlwerk GmbH'])(
    'is not %s',
    (text) => {
      expect(recordsNamed(offered(option(text)), ['Werk GmbH'])).toEqual([]);
    },
  );

  it('is not an entry that has the name only for the script', () => {
    expect(recordsNamed(offered(option('Create Werk GmbH', 'data-value="?Werk GmbH?"')), ['Werk GmbH'])).toEqual([]);
  });
});

describe('an entry that makes a record', () => {
  it.each([
    'Create Werk GmbH',
    'Create "<strong>Werk GmbH</strong>"',
    'Add Werk GmbH',
    'Werk GmbH (new)',
    '„Werk GmbH“ anlegen',
    'Créer Werk GmbH',
    '+ Werk GmbH',
    '新建 Werk GmbH',
    '<span>Werk GmbH</span><span>létrehozása</span>',
    '<span>Werk GmbH</span><span>Створити компанію</span>',
    '<span>Werk GmbH</span><span>Δημιουργία εταιρείας</span>',
    '<span>Werk GmbH</span><span>إنشاء شركة</span>',
    '<span>Werk GmbH</span><span>יצירת חברה</span>',
    '<span>Werk GmbH</span><span>Tạo công ty</span>',
    'Lägg till Werk GmbH',
  ])('is told by what it says: %s', (html) => {
    const [entry] = offered(option(html));
    expect(makesRecord(entry!, ['Werk GmbH'])).toBe(true);
  });

  it('is told by its class', () => {
    const [entry] = offered(option('Werk GmbH', 'class="dropdown_option dropdown_option_create"'));
    expect(makesRecord(entry!, ['Werk GmbH'])).toBe(true);
  });

  it('is no option whose own name has such a word, and no calling code', () => {
    const options = offered(option('New Zealand'), option('+49'), option('Create Ltd'));
    const kept = options.filter((one) => !makesRecord(one, ['New Zealand', '+49', 'Create Ltd']));
    expect(texts(kept)).toEqual(['New Zealand', '+49', 'Create Ltd']);
  });
});
