import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: '关于您在 {marketplace} 的数据：告知与一个问题 [{code}]',
    inform: '关于您在 {marketplace} 的数据：告知 [{code}]',
  },
  greeting: '尊敬的先生/女士：',
  opening: {
    ask: '您在 VirtualExpo 旗下的 {marketplace} 平台上浏览了我们的页面或产品，VirtualExpo 将您的联系信息转交给了我们。以下是欧盟《通用数据保护条例》（GDPR）第14条要求我们告知您的内容，文末有一个问题。是否回答完全自愿；不回答视为不同意。',
    inform:
      '您在 VirtualExpo 旗下的 {marketplace} 平台上浏览了我们的页面或产品，VirtualExpo 将您的联系信息转交给了我们。以下是欧盟《通用数据保护条例》（GDPR）第14条要求我们告知您的内容。您无需采取任何行动。',
  },
  objection: {
    heading: '【您的反对权】',
    text: '您可以随时反对我们将您的数据用于直接营销（GDPR 第21条）。只需向 {email} 发送一条简短消息，无需说明理由，也无需填写表格；我们会立即停止。',
  },
  controller: '数据控制者：{controller}',
  officer: '数据保护官：{officer}',
  categories:
    '数据类别（GDPR 第14条第1款(d)项）：姓名、电子邮箱、电话号码、邮寄地址、公司、职位、您浏览的我们的页面或产品及浏览时间。',
  replyCategories: '数据类别（GDPR 第14条第1款(d)项）：您的联系方式、您的留言、所涉及的产品。',
  source: '数据来源：VirtualExpo（通过 {marketplace}）。',
  basis: {
    ask: '处理目的与法律依据：在您回答之前，仅用于告知您并记录您的回答（GDPR 第6条第1款(c)项）。仅在您同意之后：{purposes}（GDPR 第6条第1款(a)项），联系方式为{channels}。',
    inform: '处理目的与法律依据：仅用于告知您（GDPR 第6条第1款(c)项）。我们不会将您的数据用于任何其他目的。',
    reply: '处理目的与法律依据：答复您的询问（GDPR 第6条第1款(b)项）。',
  },
  recipients: '接收方：{recipients}',
  transfers: '向欧洲经济区以外的传输：{transfers}',
  storage: {
    ask: '保存期限：如未收到回答，您的数据将在本通知发出后 {silenceDays} 天内删除；如您不同意，将在 {graceDays} 天内删除；如您同意，则保存至您撤回同意或满 {consentMonths} 个月。为记住您的拒绝，我们会将一个任何人都无法从中读出您数据的指纹至少保存 {suppressionMonths} 个月。',
    inform:
      '保存期限：您的数据将在本通知发出后 {silenceDays} 天内删除。如您提出反对，为记住您的反对，我们会将一个任何人都无法从中读出您数据的指纹至少保存 {suppressionMonths} 个月。',
    reply: '保存期限：自您最后一次来信起 {requestMonths} 个月。',
  },
  rights: '您的权利：访问（GDPR 第15条）、更正（第16条）、删除（第17条）、限制处理（第18条）、数据可携带（第20条）。',
  complaint: '投诉（GDPR 第77条）：您可以向任何监管机构投诉；我们的监管机构是 {authority}。',
  automated: '自动化决策与画像（GDPR 第22条）：无。',
  withdrawal:
    '撤回同意：如您同意，您可以随时撤回，且与给予同意同样简便（GDPR 第7条第3款）：请写信至 {email} 并注明编号 {code}。撤回之前的处理仍然合法。',
  question: { heading: '【我们的问题】', text: '{name} 可以通过{channels}与您联系吗？请勾选您同意的内容：' },
  yes: '同意：{purpose}',
  no: '不同意',
  answer: {
    email: '回答方式：请回复本邮件并在方括号内填写 x，或写明“同意”（全部内容）或“不同意”。请在回复中保留编号 {code}。',
    letter: '回答方式：请将本页寄回给我们，或将“同意”（全部内容）或“不同意”连同编号 {code} 发送至 {email}。',
    form: '您也可以使用我们的表单，并填写编号 {code}：{form}',
  },
  reference: '编号：{code}',
  closing: '此致\n{name}',
  replyHeading: '我们如何处理您的数据（GDPR 第14条）',
  purposes: {
    'product-information': '产品信息',
    offers: '报价与优惠',
    events: '展会与活动邀请',
    advice: '技术咨询',
  },
  channels: { email: '电子邮件', phone: '电话', post: '邮寄' },
};
