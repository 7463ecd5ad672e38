import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: '同意回执',
  intro: '以下是您所同意的内容，请妥善保存。',
  given: '同意日期：{given}',
  agreed: '您同意：',
  channels: '我们可以通过以下方式与您联系：{channels}',
  until: '有效期至：{until}，除非您提前撤回',
  withdrawn: '您已于{withdrawn}撤回同意，该同意不再有效。',
  how: {
    mail: '您通过电子邮件作出答复。',
    letter: '您通过信函作出答复。',
    form: '您通过我们的表格作出答复。',
    phone: '您通过电话作出答复。',
    'in-person': '您当面作出答复。',
  },
  storage: '保存期限：至{until}，或至您撤回同意为止。',
  withdrawal:
    '撤回：您可以随时撤回同意，与给予同意同样简便（GDPR第7条第3款）：请写信至{contact}，无需说明理由。此前已进行的处理仍属合法。',
  record: '记录编号：{record}',
  told: '您答复之前我们告知您的内容：',
};
