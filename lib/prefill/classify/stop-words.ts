import { wordList } from './fold.ts';

/**
 * Articles, prepositions, possessives and the politeness of forms. They are dropped on both sides of a look-up, so
 * "nom de l'entreprise" and "nom entreprise" are one phrase.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  the a an of in to on with at by and or is your our my their this that please enter select choose provide pick s
  required optional mandatory field e g eg ex example if any what here below following must can we you fill valid 
  de del della dell dello delle dei degli di da do das dos des du d l la le les lo los las el il gli un une uno una et ou y e
  votre vos notre veuillez saisir entrez obligatoire facultatif optionnel su sus tu tus nuestro por favor introduzca ingrese
  escriba obligatorio opcional seleccione suo sua tuo tua vostro inserisci inserire obbligatorio facoltativo seu teu digite
  informe obrigatorio selecione insira
  der die das den dem und oder ihr ihre ihren ihrer ihres mein meine bitte geben eingeben ein pflichtfeld erforderlich wahlen im von zu zur fur des auswahlen
  het een van en uw je jouw voer vul kies verplicht optioneel
  i lub prosze podaj wpisz wybierz wymagane opcjonalne twoj twoja panstwa
  ваш ваша ваше введите укажите выберите обязательно и или
  och eller din ditt ange valj og eller indtast vaelg skriv ja tai anna syota valitse pakollinen
  a nebo vas vase zadejte vyberte povinne ve lutfen girin giriniz secin seciniz zorunlu icin
  必須 任意 ご入力 必填 选填 请输入 请选择 您的 필수 선택 입력
  `),
);
