import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: '{marketplace} からのお客様のデータについて：お知らせとお伺い [{code}]',
    inform: '{marketplace} からのお客様のデータについて：お知らせ [{code}]',
  },
  greeting: 'ご担当者様',
  opening: {
    ask: 'お客様は VirtualExpo が運営する {marketplace} で弊社のページまたは製品をご覧になり、VirtualExpo からお客様の連絡先が弊社に提供されました。EU 一般データ保護規則（GDPR）第14条に基づきお知らせすべき事項は以下のとおりです。最後に一つお伺いがあります。ご回答は任意です。ご回答がない場合は、同意されないものとして扱います。',
    inform:
      'お客様は VirtualExpo が運営する {marketplace} で弊社のページまたは製品をご覧になり、VirtualExpo からお客様の連絡先が弊社に提供されました。EU 一般データ保護規則（GDPR）第14条に基づきお知らせすべき事項は以下のとおりです。お手続きは何も必要ありません。',
  },
  objection: {
    heading: '【異議を述べる権利】',
    text: 'お客様は、ダイレクトマーケティングのためのデータの利用に対し、いつでも異議を述べることができます（GDPR 第21条）。{email} まで短くご連絡いただくだけで結構です。理由も書式も不要で、直ちに中止いたします。',
  },
  controller: '管理者：{controller}',
  officer: 'データ保護責任者：{officer}',
  categories:
    'データの種類（GDPR 第14条1項(d)）：氏名、メールアドレス、電話番号、住所、会社名、役職、ご覧になった弊社のページまたは製品とその日時。',
  replyCategories: 'データの種類（GDPR 第14条1項(d)）：ご連絡先、お問い合わせの内容、対象の製品。',
  source: '取得元：VirtualExpo（{marketplace} を通じて）。',
  basis: {
    ask: '利用目的と法的根拠：ご回答までは、お知らせとご回答の記録のためだけに利用します（GDPR 第6条1項(c)）。同意いただいた場合に限り：{purposes}（GDPR 第6条1項(a)）、連絡方法は{channels}です。',
    inform: '利用目的と法的根拠：お知らせのためだけに利用します（GDPR 第6条1項(c)）。ほかの目的には一切利用しません。',
    reply: '利用目的と法的根拠：お問い合わせへの回答（GDPR 第6条1項(b)）。',
  },
  recipients: '提供先：{recipients}',
  transfers: '欧州経済領域外への移転：{transfers}',
  storage: {
    ask: '保存期間：ご回答がない場合は本通知から {silenceDays} 日以内に、同意されない場合は {graceDays} 日以内に消去します。同意された場合は、撤回されるまで、または {consentMonths} か月まで保存します。ご意思を忘れないよう、データを読み取ることのできない照合用の値を少なくとも {suppressionMonths} か月保存します。',
    inform:
      '保存期間：本通知から {silenceDays} 日以内に消去します。異議を述べられた場合は、それを忘れないよう、データを読み取ることのできない照合用の値を少なくとも {suppressionMonths} か月保存します。',
    reply: '保存期間：最後にご連絡をいただいてから {requestMonths} か月。',
  },
  rights:
    'お客様の権利：アクセス（GDPR 第15条）、訂正（第16条）、消去（第17条）、処理の制限（第18条）、データポータビリティ（第20条）。',
  complaint:
    '苦情の申立て（GDPR 第77条）：いずれの監督機関にも申し立てることができます。弊社を管轄する機関：{authority}。',
  automated: '自動化された意思決定およびプロファイリング（GDPR 第22条）：行いません。',
  withdrawal:
    '同意の撤回：同意された場合も、いつでも、同意と同じように簡単に撤回できます（GDPR 第7条3項）。コード {code} を添えて {email} までご連絡ください。それまでの処理の適法性は失われません。',
  question: {
    heading: '【お伺い】',
    text: '{name} から{channels}でご連絡を差し上げてもよろしいでしょうか。同意される項目に印を付けてください：',
  },
  yes: 'はい：{purpose}',
  no: 'いいえ',
  answer: {
    email:
      'ご回答方法：角括弧の中に x を入れてこのメールにご返信いただくか、「はい」（すべてに同意）または「いいえ」とお書きください。コード {code} は消さずにお送りください。',
    letter:
      'ご回答方法：このページをご返送いただくか、「はい」（すべてに同意）または「いいえ」とコード {code} を {email} までお送りください。',
    form: '弊社のフォームからもご回答いただけます（コード {code}）：{form}',
  },
  reference: '整理番号：{code}',
  closing: '敬具\n{name}',
  replyHeading: 'お客様のデータの取扱いについて（GDPR 第14条）',
  purposes: {
    'product-information': '製品情報のご案内',
    offers: 'お見積り・ご提案',
    events: '展示会・催しのご案内',
    advice: '技術的なご相談',
  },
  channels: { email: 'メール', phone: '電話', post: '郵便' },
};
