import { attr } from '../dom.ts';
import { words } from '../classify/fold.ts';
import type { Offered } from './offered.ts';
import { wordsIn } from './shown.ts';

/**
 * The options of a lookup that are the record of this name. The name has to be all of the option's text, or the first of
 * its lines: "Werk GmbH (Berlin)" may well be another company than "Werk GmbH".
 */
export function recordsNamed(offered: readonly Offered[], names: readonly string[]): Offered[] {
  const wanted = new Set(names.map(key).filter(Boolean));
  return offered.filter(({ element, choices }) => {
    const texts = [choices[0]?.text ?? '', wordsIn(element)[0] ?? '', attr(element, 'title')];
    return texts.some((text) => wanted.has(key(text)));
  });
}

const key = (text: string): string => words(text).join('');

/** How lookups call the entry that makes a record of what was typed, in the languages that CRMs are sold in. */
const CALLS = new Set(
  `create add new anlegen erstellen hinzufügen neu neue neuen créer ajouter nouveau nouvelle crear añadir agregar nuevo
  nueva crea creare aggiungi nuovo nuova criar adicionar novo nova maken aanmaken toevoegen nieuw nieuwe utwórz dodaj
  nowy nowa создать добавить новый skapa opret tilføj opprett luo lisää vytvořit přidat oluştur ekle 新建 创建 添加 新規
  作成 追加 추가 만들기 létrehozás létrehozása hozzáadás hozzáadása stvori kreiraj ustvari dodati vytvoriť pridať
  створити додати създаване създай добавяне добави δημιουργία προσθήκη creați creează adaugă adăugați צור יצירת הוסף
  הוספת إنشاء إضافة สร้าง เพิ่ม tạo thêm buat tambah tambahkan lägg legg 新增 建立 登録`
    .split(/\s+/)
    // As options are read: the Arabic article, for one, is no part of a word.
    .flatMap((word) => words(word)),
);
const MARK = /(?:^|[-_\s])(?:create|creatable|add-?new|new-?(?:item|option|record))(?:$|[-_\s])/i;

/** Pressing such an entry makes a record at once, before the form is saved. It repeats what was typed and says what it does. */
export function makesRecord({ element, choices }: Offered, typed: readonly string[]): boolean {
  const text = choices[0]?.text ?? '';
  if (MARK.test(attr(element, 'class')) || /^\s*[+＋➕](?!\d)/u.test(text)) return true;
  const own = new Set(typed.flatMap((one) => words(one)));
  return words(text).some((word) => CALLS.has(word) && !own.has(word));
}
