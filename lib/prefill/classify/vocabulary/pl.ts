import type { Vocabulary } from '../concepts.ts';

export const pl: Vocabulary = {
  name: 'imię i nazwisko|osoba kontaktowa|imię nazwisko|nazwisko i imię|pełne imię i nazwisko|nazwa kontaktu|osoba do kontaktu|nazwa',
  'given-name': 'imię|pierwsze imię|imiona',
  'additional-name': 'drugie imię',
  'family-name': 'nazwisko|nazwisko rodowe',
  'honorific-prefix': 'zwrot grzecznościowy|zwrot|pan pani|forma grzecznościowa',
  title: 'tytuł',
  email: 'e-mail|adres e-mail|adres email|poczta elektroniczna|poczta|adres poczty elektronicznej',
  tel: 'telefon|numer telefonu|tel|telefon stacjonarny|nr telefonu|telefon kontaktowy|nr tel|telefon służbowy',
  mobile: 'komórka|telefon komórkowy|numer komórki|tel komórkowy|numer telefonu komórkowego|kom|komórkowy',
  fax: 'faks|fax|numer faksu|nr faksu',
  'tel-extension': 'wewnętrzny|numer wewnętrzny|nr wewnętrzny|wew',
  dial: 'kierunkowy|numer kierunkowy|kod kraju|prefiks|kierunkowy kraju',
  organization:
    'firma|nazwa firmy|przedsiębiorstwo|organizacja|nazwa organizacji|spółka|pracodawca|instytucja|nazwa instytucji|nazwa przedsiębiorstwa|kontrahent|nazwa kontrahenta|placówka|zakład pracy|szpital',
  'organization-title':
    'stanowisko|funkcja|zawód|pozycja|rola|stanowisko służbowe|stanowisko w firmie|specjalizacja|specjalność',
  department: 'dział|departament|wydział|komórka organizacyjna',
  industry: 'branża|sektor|przemysł|dziedzina|obszar działalności|profil działalności|branża firmy',
  'company-type':
    'typ firmy|rodzaj firmy|rodzaj działalności|typ organizacji|typ przedsiębiorstwa|typ klienta|forma działalności',
  url: 'strona www|strona internetowa|www|adres strony|witryna|strona|adres www|witryna internetowa|strona firmowa',
  address: 'adres|adres pocztowy|adres korespondencyjny|adres firmy|adres zamieszkania|pełny adres',
  street: 'ulica|ulica i numer|ul|nazwa ulicy|ulica i numer domu|ulica nr domu|ulica numer|ulica i nr',
  'address-line2':
    'numer mieszkania|nr lokalu|numer lokalu|mieszkanie|piętro|budynek|nr mieszkania|lokal|adres cd|dodatkowe informacje adresowe|skrytka pocztowa|adres linia 2',
  'address-housenumber': 'numer domu|nr domu|numer budynku|nr budynku|dom',
  'address-level3': 'dzielnica|gmina|osiedle',
  'address-level2': 'miasto|miejscowość|miejscowosc',
  'address-level1': 'województwo|region|prowincja|stan|powiat|stan prowincja|województwo region|stan region',
  'postal-code': 'kod pocztowy|kod|kod poczt',
  country: 'kraj|państwo|kraj zamieszkania|kraj region',
  language: 'język|preferowany język|język kontaktu',
  'lead-source':
    'źródło|źródło leada|skąd o nas wiesz|pochodzenie|skąd dowiedzieli się państwo o nas|źródło kontaktu|źródło pozyskania|jak się o nas dowiedziałeś',
  subject: 'temat|przedmiot|tytuł wiadomości|dotyczy|powód kontaktu|temat wiadomości|cel kontaktu',
  message:
    'wiadomość|treść|treść wiadomości|komentarz|uwagi|opis|zapytanie|notatki|notatka|twoja wiadomość|pytanie|treść zapytania|dodatkowe informacje|w czym możemy pomóc|komentarze|jak możemy pomóc',
  number: 'numer|nr',
  kind: 'typ|rodzaj|kategoria',
  size: 'liczba pracowników|wielkość firmy|obrót|przychody|zatrudnienie|pracownicy',
  line: 'linia|wiersz',
  billing: 'rozliczeniowy|faktura|do faktury|rozliczeniowe|faktury|bilingowy',
  shipping: 'dostawa|wysyłka|dostawy|wysyłki|odbiorca|do wysyłki',
  other: 'inny|inna|inne|dodatkowy|alternatywny|drugi|dodatkowe|pozostałe',
  work: 'służbowy|biuro|praca|służbowe|firmowy',
  home: 'domowy|prywatny|domowe|prywatne',
  confirm: 'potwierdź|powtórz|potwierdzenie|ponownie',
  search: 'szukaj|wyszukaj|filtr|filtruj|wyszukiwanie|słowo kluczowe|znajdź|fraza',
  'user-name': 'nazwa użytkownika|użytkownik|pseudonim|login|nick',
  secret:
    'hasło|pytanie bezpieczeństwa|kod weryfikacyjny|kod potwierdzający|kod dostępu|pytanie pomocnicze|kod aktywacyjny',
  captcha: 'captcha|przepisz kod|kod z obrazka',
  coupon: 'kod rabatowy|kod promocyjny|kupon|bon|rabat|karta podarunkowa',
  card: 'karta|numer karty|karta kredytowa|posiadacz karty|data ważności|numer konta|bank|numer rachunku|płatność|metoda płatności|rachunek bankowy|imię i nazwisko na karcie',
  tax: 'nip|regon|pesel|krs|vat|numer nip|numer vat|dowód osobisty|paszport|nr nip|numer identyfikacji podatkowej|nip ue',
  date: 'data|miesiąc|rok|dzień|godzina|termin|strefa czasowa|data rozpoczęcia|data zakończenia',
  birthday: 'data urodzenia|urodziny|miejsce urodzenia|wiek|kraj urodzenia',
  owner:
    'właściciel|przypisany do|opiekun|odpowiedzialny|handlowiec|przypisane do|przydzielony|osoba odpowiedzialna|opiekun klienta|przełożony|sprzedawca|doradca|kierownik',
  'other-person':
    'asystent|asystentka|imię asystenta|małżonek|kontakt alarmowy|polecający|sekretarka|telefon asystenta|matka|ojciec|osoba polecająca|dziecko',
  'other-company':
    'firma nadrzędna|spółka matka|dostawca|producent|konkurent|firma macierzysta|dystrybutor|marka|ubezpieczyciel|jednostka nadrzędna',
  campaign: 'kampania|cennik|projekt|etap|szansa sprzedaży|szansa|wydarzenie|grupa|nazwa projektu',
  product:
    'produkt|produkty|artykuł|model|numer seryjny|nazwa produktu|zainteresowania|usługa|usługi|maszyna|urządzenie|tagi|zainteresowany|pojazd|towar',
  file: 'plik|nazwa pliku|załącznik|zdjęcie|obraz|dokument|logo|podpis',
  territory:
    'terytorium|region sprzedaży|obszar sprzedaży|rynek|kraj docelowy|obywatelstwo|narodowość|kraj pochodzenia|waluta|oddział|sklep|filia',
  status:
    'status|ocena|priorytet|stan cywilny|aktywny|status leada|widoczność|preferowany kontakt|preferowana forma kontaktu',
  newsletter: 'newsletter|biuletyn|zapisz się|subskrypcja',
  quantity: 'ilość|liczba|sztuk|ile|waga',
  money: 'kwota|cena|budżet|koszt|wynagrodzenie|wartość|darowizna',
  gender: 'płeć',
  'record-number':
    'numer klienta|nr klienta|numer zamówienia|numer faktury|referencja|numer referencyjny|numer umowy|symbol|kod klienta|numer sprawy|akronim|skrót nazwy|nazwa skrócona',
  trap: 'nie wypełniaj|pozostaw puste|zostaw puste|nie wypełniać|pozostaw to pole puste|zostaw to pole puste',
};
