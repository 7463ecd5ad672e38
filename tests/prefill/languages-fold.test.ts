import { describe, expect, it } from 'vitest';
import { fold, keyWords, spelledOut, words } from '../../lib/prefill/classify/fold.ts';

describe('spellings of one word', () => {
  it.each<[what: string, one: string, other: string]>([
    ['Greek capitals, accents and the final sigma', 'ΟΔΌΣ', 'οδος'],
    ['the Greek sigma by its place', 'οδός', 'οδοσ'],
    ['the dotted and the dotless Turkish i', 'ŞİRKET ADI', 'şirket adı'],
    ['Vietnamese accents on accents', 'Địa chỉ đường', 'dia chi duong'],
    ['Vietnamese in decomposed characters', 'Số điện thoại'.normalize('NFD'), 'Số điện thoại'],
    ['hamza on an alef', 'الأول إسم آخر', 'الاول اسم اخر'],
    ['taa marbuta and haa', 'الشركة', 'الشركه'],
    ['the yaas', 'المسمى', 'المسمي'],
    ['the Arabic stretch and vowel points', 'العنـــوَان', 'العنوان'],
    ['Arabic digits', 'العنوان ٢', 'العنوان 2'],
    ['niqqud', 'שֵׁם מָלֵא', 'שם מלא'],
    ['ё and е', 'Населённый', 'Населенный'],
    ['ґ and г', 'ґрунт', 'грунт'],
    ['a Latin i in a Ukrainian word', 'Iм', 'Ім'],
    ['Thai digits', 'บรรทัดที่ ๒', 'บรรทัดที่ 2'],
    ['the Thai am, whole and in parts', 'คำนำ', 'คํานํา'],
    ['half-width kana with voicing marks', 'ﾌﾘｶﾞﾅ', 'フリガナ'],
    ['full-width letters', 'ＦＡＸ', 'fax'],
    ['Hangul in its letters', '회사'.normalize('NFD'), '회사'],
    ['the German sharp s', 'Straße', 'STRASSE'],
    ['Nordic letters', 'Lørenskog', 'lorenskog'],
    ['the number sign', 'N.º de cliente', 'nº de cliente'],
    ['invisible characters', 'E\u00admail\u200b', 'email'],
  ])('%s', (_, one, other) => {
    expect(words(one)).toEqual(words(other));
  });
});

describe('words that are not one', () => {
  it.each([
    ['й is no и', 'край', 'краи'],
    ['ї is no і', 'її', 'іі'],
    ['Thai tone marks tell words apart', 'ใกล้', 'ใกล'],
    ['voiced kana tell words apart', 'カギ', 'カキ'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('words', () => {
  it('go without the Arabic article, alone or joined to another word', () => {
    expect(words('البريد والهاتف للشركة')).toEqual(['بريد', 'هاتف', 'شركه']);
    expect(words('الوالد')).toEqual(['والد']);
  });
  it('are parted by the middle dot of Japanese lists', () => {
    expect(words('会社名・団体名')).toEqual(['会社名', '団体名']);
  });
  it('of an abbreviation are its letters', () => {
    expect(words('דוא״ל')).toEqual(words('דוא"ל'));
  });
  it('of a name are split at capitals of any script', () => {
    expect(keyWords('billingZIPCode')).toEqual(['billing', 'zip', 'code']);
    expect(keyWords('имяКлиента')).toEqual(['имя', 'клиента']);
  });
});

describe('letters spelled out', () => {
  it.each([
    ['Gebäude', 'Gebaeude'],
    ['Førstenavn', 'Foerstenavn'],
    ['Åldersgräns', 'aaldersgraens'],
  ])('%s', (text, expected) => {
    expect(spelledOut(text)).toBe(expected);
  });
  it('are nothing new where there are none', () => {
    expect(spelledOut('Vorname')).toBeNull();
  });
});
