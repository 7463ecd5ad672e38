import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: '尊敬的$1女士',
    man: '尊敬的$1先生',
    name: '尊敬的$1',
    nobody: '您好',
  },
  bare: {
    person: '您',
    company: '贵公司',
    product: '我们的产品',
    quantity: '所需数量',
    country: '贵国',
    city: '贵地',
    reference: '您的询问',
    myTeam: '我们的销售团队',
    myCompany: '我们公司',
  },
  templates: {
    quote: {
      subject: '关于您的报价请求：{{product}}',
      body: `{{salutation}}：

感谢您在 {{marketplace}} 上的询价，产品：{{product}}。

我们正在准备报价，将尽快发送给您。为使报价符合您的需要，请告知所需数量、交货地点和期望的交货时间。

此致
敬礼
{{myName}}
{{myCompany}}`,
    },
    price: {
      subject: '价格与选项：{{product}}',
      body: `{{salutation}}：

感谢您在 {{marketplace}} 上询问价格，产品：{{product}}。

价格取决于型号和数量。请告知您的具体需求，我们将向您发送合适的方案。

此致
敬礼
{{myName}}
{{myCompany}}`,
    },
    documentation: {
      subject: '产品资料：{{product}}',
      body: `{{salutation}}：

感谢您在 {{marketplace}} 上的关注。随信附上产品资料：{{product}}。

如果您告知使用用途，我们很乐意为您推荐合适的型号。

此致
敬礼
{{myName}}
{{myCompany}}`,
    },
    other: {
      subject: '关于您在 {{marketplace}} 上的询问：{{product}}',
      body: `{{salutation}}：

感谢您于{{date}}在 {{marketplace}} 上的留言，产品：{{product}}。

我们很乐意为您提供帮助。请告知您想了解的内容，以及方便接听电话的时间。

此致
敬礼
{{myName}}
{{myCompany}}`,
    },
  },
};
