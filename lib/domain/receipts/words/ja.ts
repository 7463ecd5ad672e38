import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: 'ご同意の控え',
  intro: 'ご同意いただいた内容は以下のとおりです。大切に保管してください。',
  given: 'ご同意日：{given}',
  agreed: 'ご同意いただいた内容：',
  channels: '当社からのご連絡方法：{channels}',
  until: '有効期限：{until}（それ以前に撤回された場合を除きます）',
  withdrawn: '{withdrawn}にご同意は撤回されました。現在は無効です。',
  how: {
    mail: 'メールでご回答いただきました。',
    letter: '書面でご回答いただきました。',
    form: '当社のフォームでご回答いただきました。',
    phone: '電話でご回答いただきました。',
    'in-person': '対面でご回答いただきました。',
  },
  storage: '保存期間：{until}まで、またはご同意を撤回されるまで。',
  withdrawal:
    '撤回：ご同意は、いつでも、同意されたときと同じように簡単に撤回できます（GDPR第7条第3項）。{contact}までご連絡ください。理由は必要ありません。それまでに行われた取扱いは引き続き適法です。',
  record: '記録番号：{record}',
  told: 'ご回答の前にお知らせした内容：',
};
