import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: '$1 様',
    man: '$1 様',
    name: '$1 様',
    nobody: 'ご担当者様',
  },
  bare: {
    person: 'ご担当者様',
    company: '貴社',
    product: '弊社製品',
    quantity: 'ご希望の数量',
    country: '貴国',
    city: '貴地',
    reference: 'お問い合わせ',
    myTeam: '営業担当',
    myCompany: '弊社',
  },
  templates: {
    quote: {
      subject: 'お見積りのご依頼について：{{product}}',
      body: `{{salutation}}

このたびは {{marketplace}} よりお見積りをご依頼いただき、誠にありがとうございます。
対象製品：{{product}}

ただいまお見積りを準備しており、近日中にお送りいたします。ご要望に沿ったお見積りとするため、数量、納入先、ご希望の納期をお知らせいただけますと幸いです。

何卒よろしくお願い申し上げます。

{{myCompany}}
{{myName}}`,
    },
    price: {
      subject: '価格とオプションについて：{{product}}',
      body: `{{salutation}}

このたびは {{marketplace}} より価格についてお問い合わせいただき、誠にありがとうございます。
対象製品：{{product}}

価格は仕様と数量により異なります。ご要望をお知らせいただけましたら、適したオプションをご案内いたします。

何卒よろしくお願い申し上げます。

{{myCompany}}
{{myName}}`,
    },
    documentation: {
      subject: '資料の送付について：{{product}}',
      body: `{{salutation}}

このたびは {{marketplace}} より資料をご請求いただき、誠にありがとうございます。資料を添付にてお送りいたします。
対象製品：{{product}}

ご用途をお知らせいただけましたら、適した仕様をご案内いたします。

何卒よろしくお願い申し上げます。

{{myCompany}}
{{myName}}`,
    },
    other: {
      subject: '{{marketplace}} でのお問い合わせについて：{{product}}',
      body: `{{salutation}}

{{date}}に {{marketplace}} よりお問い合わせいただき、誠にありがとうございます。
対象製品：{{product}}

お知りになりたい内容と、お電話のご都合のよい時間帯をお知らせいただけますと幸いです。

何卒よろしくお願い申し上げます。

{{myCompany}}
{{myName}}`,
    },
  },
};
