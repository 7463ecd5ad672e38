/** What buyers write, by language. `{product}` and `{quantity}` are filled in. */
export const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Please quote {quantity} x {product}, including delivery. We need them by the end of next month.',
    'Could you send us the data sheet of {product}?\nWhat is the lead time for {quantity} pcs & is a sample possible?',
  ],
  de: [
    'Bitte um ein Angebot über {quantity} Stück {product} frei Haus. Lieferzeit?',
    'Guten Tag,\nwir ersetzen unsere Anlage und interessieren uns für {product} (Menge: {quantity}).\nMit freundlichen Grüßen',
  ],
  fr: [
    'Bonjour, merci de m’envoyer votre prix pour {quantity} × {product} & le délai de livraison (< 6 semaines ?).',
    'Nous cherchons un équivalent de {product}. Pouvez-vous nous rappeler ?',
  ],
  es: [
    '¿Podrían enviarnos una oferta por {quantity} unidades de {product}? Plazo de entrega, por favor.',
    'Necesitamos la ficha técnica de {product}.',
  ],
  it: [
    'Buongiorno, vorrei un preventivo per {quantity} {product}. Qual è il termine di consegna?',
    'È disponibile la documentazione di {product}?',
  ],
  pt: [
    'Olá, preciso de uma cotação de {quantity} unidades de {product}, por favor.',
    'Podem enviar a documentação de {product}?',
  ],
  pl: ['Proszę o ofertę na {quantity} szt. {product} wraz z dostawą.'],
  cs: ['Prosíme o cenovou nabídku na {quantity} ks {product}.'],
  sv: ['Hej! Vi önskar offert på {quantity} st {product}.'],
  tr: ['{quantity} adet {product} için fiyat teklifi rica ederiz. Teşekkürler.'],
  ru: [
    'Здравствуйте! Просим выслать коммерческое предложение: {product}, {quantity} шт. Срок поставки?',
    'Пришлите, пожалуйста, документацию на {product}.',
  ],
  uk: ['Добрий день! Надішліть, будь ласка, ціну на {product}, {quantity} шт.'],
  el: ['Καλησπέρα σας, θα θέλαμε προσφορά για {quantity} τεμ. {product}.'],
  ja: [
    'お世話になっております。{product}を{quantity}台購入したく、お見積りをお願いいたします。',
    '{product}のカタログを送っていただけますか。',
  ],
  zh: ['您好，请报价：{product}，数量 {quantity}。交货期多久？', '请提供{product}的技术资料，谢谢！'],
  ko: ['안녕하세요. {product} {quantity}대 견적을 부탁드립니다.'],
  ar: ['مرحبًا، نرجو إرسال عرض سعر لعدد {quantity} من {product} مع مدة التسليم.'],
  he: ['שלום, נשמח לקבל הצעת מחיר עבור {quantity} יחידות של {product}.'],
  th: ['สวัสดีครับ ขอใบเสนอราคา {product} จำนวน {quantity} ชิ้น'],
  hi: ['नमस्ते, कृपया {product} के {quantity} नग का मूल्य बताएं।'],
  vi: ['Xin chào, vui lòng báo giá {quantity} cái {product}.'],
};
