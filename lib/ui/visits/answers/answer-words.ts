import type { NoticeLanguage } from '../../../domain/notices/languages.ts';

/** What a person can say. */
export type Said = 'yes' | 'no' | 'object' | 'withdraw';

/**
 * Words of answers, as they stand after accents and case are taken away (`fold`). A `*`
 * stands for any letters; what begins with it, or is more than one word, is looked for anywhere in a sentence. Only proposals are made of them: who reads the mail decides.
 */
export const ANSWER_WORDS: Readonly<Record<NoticeLanguage, Readonly<Record<Said, readonly string[]>>>> = {
  en: {
    yes: ['yes', 'i agree', 'i consent', 'i accept'],
    no: ['no', 'no thanks', 'i do not agree', 'i don t agree', 'i disagree', 'i decline', 'not interested'],
    object: ['i object', '*unsubscribe', 'stop contacting', 'do not contact', 'don t contact'],
    withdraw: ['i withdraw', 'withdraw my consent', 'revoke my consent', 'i revoke'],
  },
  de: {
    yes: ['ja', 'ich stimme zu', 'ich willige ein', 'einverstanden'],
    no: ['nein', 'nein danke', 'nicht einverstanden', 'ich stimme nicht zu', 'kein interesse', 'ich lehne ab'],
    object: ['*widerspreche', 'widerspruch', 'keine weitere* nachricht*', '*abmelden'],
    withdraw: ['*widerrufe', 'widerruf', 'nehme meine einwilligung zuruck'],
  },
  fr: {
    yes: ['oui', 'j accepte', 'je suis d accord', 'je consens'],
    no: ['non', 'non merci', 'je refuse', 'je n accepte pas', 'je ne suis pas d accord', 'pas interesse*'],
    object: ['je m oppose', 'opposition', 'ne me contactez plus', '*desinscri*'],
    withdraw: ['je retire mon consentement', 'je retire', 'je revoque', 'retrait de mon consentement'],
  },
  es: {
    yes: ['si', 'acepto', 'estoy de acuerdo', 'doy mi consentimiento'],
    no: ['no', 'no gracias', 'no acepto', 'no estoy de acuerdo', 'no me interesa'],
    object: ['me opongo', 'oposicion', 'no me contacten', 'darme de baja', 'dar de baja'],
    withdraw: ['retiro mi consentimiento', 'retiro', '*revoco'],
  },
  it: {
    yes: ['si', 'accetto', 'acconsento', 'sono d accordo'],
    no: ['no', 'no grazie', 'non accetto', 'non acconsento', 'non sono d accordo', 'non mi interessa'],
    object: ['mi oppongo', 'opposizione', 'non contattatemi', '*cancellatemi'],
    withdraw: ['*revoco', 'ritiro il mio consenso', 'ritiro il consenso'],
  },
  pt: {
    yes: ['sim', 'aceito', 'concordo', 'dou o meu consentimento'],
    no: ['nao', 'nao obrigado', 'nao obrigada', 'nao aceito', 'nao concordo', 'nao tenho interesse'],
    object: ['oponho me', 'me oponho', 'oposicao', 'nao me contactem', 'nao me contatem'],
    withdraw: ['retiro o meu consentimento', 'retiro', '*revogo'],
  },
  zh: {
    yes: ['同意', '是的', '可以'],
    no: ['不同意', '不可以', '不要', '拒绝', '没有兴趣', '不感兴趣'],
    object: ['反对', '请勿联系', '不要再联系', '停止联系', '退订'],
    withdraw: ['撤回同意', '撤回我的同意', '撤销同意', '收回同意', '撤回'],
  },
  ja: {
    yes: ['はい', '同意します', '同意いたします', '承諾します'],
    no: ['いいえ', '同意しません', '同意いたしません', '同意できません', 'お断り'],
    object: ['異議', '連絡しないで', '連絡を停止', '配信停止'],
    withdraw: ['同意を撤回', '同意を取り消', '撤回します', '取り消します'],
  },
  ru: {
    yes: ['да', 'согласен', 'согласна', 'даю согласие', 'я согласен', 'я согласна'],
    no: ['нет', 'не согласен', 'не согласна', 'отказываюсь', 'не интересует', 'против'],
    object: ['*возражаю', 'не связывайтесь', '*прекратите', '*отпишите', '*отписаться'],
    withdraw: ['*отзываю', 'отзыв согласия', 'отозвать согласие'],
  },
};
