import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: 'Os seus dados de {marketplace}: informação e uma pergunta [{code}]',
    inform: 'Os seus dados de {marketplace}: informação [{code}]',
  },
  greeting: 'Exmo. Senhor, Exma. Senhora,',
  opening: {
    ask: 'Consultou as nossas páginas ou produtos em {marketplace}, um mercado da VirtualExpo, que nos transmitiu os seus dados de contacto. Segue o que deve saber nos termos do artigo 14 do Regulamento Geral sobre a Proteção de Dados (RGPD), com uma pergunta no fim. A resposta é voluntária; o silêncio vale como não.',
    inform:
      'Consultou as nossas páginas ou produtos em {marketplace}, um mercado da VirtualExpo, que nos transmitiu os seus dados de contacto. Segue o que deve saber nos termos do artigo 14 do Regulamento Geral sobre a Proteção de Dados (RGPD). Não precisa de fazer nada.',
  },
  objection: {
    heading: 'O SEU DIREITO DE OPOSIÇÃO',
    text: 'Pode opor-se a qualquer momento à utilização dos seus dados para comercialização direta (art. 21 RGPD). Basta uma breve mensagem para {email}, sem motivo nem formulário; paramos de imediato.',
  },
  controller: 'Responsável pelo tratamento: {controller}',
  officer: 'Encarregado da proteção de dados: {officer}',
  categories:
    'Categorias de dados (art. 14, n.º 1, d RGPD): nome, endereço de e-mail, telefone, morada, empresa, cargo, que páginas ou produtos nossos consultou e quando.',
  replyCategories:
    'Categorias de dados (art. 14, n.º 1, d RGPD): os seus contactos, a sua mensagem, os produtos em causa.',
  source: 'Fonte: VirtualExpo, através de {marketplace}.',
  basis: {
    ask: 'Finalidades e fundamento jurídico: até à sua resposta, apenas para o informar e registar a resposta (art. 6, n.º 1, c RGPD). Apenas se concordar: {purposes} (art. 6, n.º 1, a RGPD), por {channels}.',
    inform:
      'Finalidade e fundamento jurídico: apenas para o informar (art. 6, n.º 1, c RGPD). Não utilizamos os seus dados para mais nada.',
    reply: 'Finalidade e fundamento jurídico: responder ao seu pedido (art. 6, n.º 1, b RGPD).',
  },
  recipients: 'Destinatários: {recipients}',
  transfers: 'Transferências para fora do Espaço Económico Europeu: {transfers}',
  storage: {
    ask: 'Conservação: sem resposta, os seus dados são apagados no prazo de {silenceDays} dias a contar deste aviso; após um não, em {graceDays} dias; após um sim, quando o retirar ou passados {consentMonths} meses. Para não esquecer um não, guardamos durante pelo menos {suppressionMonths} meses uma impressão digital a partir da qual ninguém pode ler os seus dados.',
    inform:
      'Conservação: os seus dados são apagados no prazo de {silenceDays} dias a contar deste aviso. Após uma oposição, guardamos durante pelo menos {suppressionMonths} meses uma impressão digital a partir da qual ninguém pode ler os seus dados, para não a esquecer.',
    reply: 'Conservação: {requestMonths} meses após a sua última mensagem.',
  },
  rights:
    'Os seus direitos: acesso (art. 15 RGPD), retificação (art. 16), apagamento (art. 17), limitação (art. 18), portabilidade (art. 20).',
  complaint: 'Reclamações (art. 77 RGPD): junto de qualquer autoridade de controlo; a nossa é {authority}.',
  automated: 'Decisões automatizadas e definição de perfis (art. 22 RGPD): nenhuma.',
  withdrawal:
    'Retirada: se concordar, pode retirar o consentimento a qualquer momento e tão facilmente como o deu (art. 7, n.º 3 RGPD): escreva para {email} e indique o código {code}. O que foi feito até então continua lícito.',
  question: {
    heading: 'A NOSSA PERGUNTA',
    text: '{name} pode contactá-lo por {channels}? Assinale, por favor, aquilo com que concorda:',
  },
  yes: 'Sim: {purpose}',
  no: 'Não',
  answer: {
    email:
      'Para responder, devolva-nos esta mensagem com um x entre os parênteses, ou escreva SIM (a tudo) ou NÃO. Deixe, por favor, o código {code} na resposta.',
    letter: 'Para responder, devolva-nos esta página, ou escreva SIM (a tudo) ou NÃO com o código {code} para {email}.',
    form: 'Também pode usar o nosso formulário, com o código {code}: {form}',
  },
  reference: 'Referência: {code}',
  closing: 'Com os melhores cumprimentos,\n{name}',
  replyHeading: 'Como tratamos os seus dados (art. 14 RGPD)',
  purposes: {
    'product-information': 'informação sobre os nossos produtos',
    offers: 'ofertas comerciais',
    events: 'convites para feiras e eventos',
    advice: 'aconselhamento técnico',
  },
  channels: { email: 'e-mail', phone: 'telefone', post: 'correio' },
};
