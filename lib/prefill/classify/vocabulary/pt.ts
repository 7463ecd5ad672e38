import type { Vocabulary } from '../concepts.ts';

export const pt: Vocabulary = {
  name: 'nome|nome completo|pessoa de contato|pessoa de contacto|contato|contacto|nome e sobrenome|nome e apelido|nome do contato|nome do contacto',
  'given-name': 'primeiro nome|nome próprio|nome de batismo|prenome',
  'additional-name': 'nome do meio|segundo nome',
  'family-name': 'sobrenome|apelido|último nome|nome de família|ultimo nome',
  'honorific-prefix': 'tratamento|forma de tratamento|saudação|pronome de tratamento|sr sra',
  title: 'título|titulo',
  email:
    'e-mail|correio eletrônico|correio eletrónico|endereço de e-mail|endereço de email|endereço eletrônico|email corporativo|endereço eletrónico|e-mail corporativo',
  tel: 'telefone|número de telefone|tel|fone|telefone fixo|telefone de contato|telefone comercial|telefone com ddd|telefone de contacto|telefone contato|nº de telefone',
  mobile:
    'celular|telemóvel|número de celular|telefone celular|telemovel|número de telemóvel|celular com ddd|whatsapp|telefone móvel',
  fax: 'fax|número de fax',
  'tel-extension': 'ramal|extensão',
  dial: 'código do país|ddi|indicativo|indicativo do país|código país|prefixo',
  area: 'ddd|código de área',
  organization:
    'empresa|companhia|nome da empresa|razão social|organização|instituição|nome da organização|nome empresa|entidade|sociedade|empregador|nome fantasia|conta|nome da conta|firma|nome da instituição|estabelecimento|hospital|clínica|nome da companhia|denominação social',
  'organization-title':
    'cargo|função|posição|profissão|ocupação|cargo na empresa|título do cargo|papel|especialidade|cargo profissional|título profissional|cargo função',
  department: 'departamento|setor da empresa|divisão|área da empresa|secção|depto',
  industry:
    'setor|sector|indústria|ramo de atividade|segmento|ramo|área de atuação|setor de atividade|sector de atividade|área de atividade|atividade|setor de atuação|segmento de atuação|ramo de atuação',
  'company-type':
    'tipo de empresa|tipo de organização|tipo de negócio|tipo de cliente|porte e tipo|tipo de instituição|tipo de conta',
  url: 'site|website|página web|url|sítio web|endereço web|página na internet|site da empresa|sítio|página da internet|página de internet',
  address:
    'endereço|morada|endereço completo|endereço postal|endereço comercial|morada completa|direção postal|endereço residencial',
  street: 'rua|logradouro|avenida|nome da rua|rua e número|rua número|via pública|arruamento',
  'address-line2':
    'complemento|apartamento|andar|bloco|edifício|complemento do endereço|sala|apto|fração|endereço linha 2|caixa postal|apartado|morada linha 2|endereço complemento',
  'address-housenumber': 'número da casa|número da porta|número do endereço|número da rua|nº da porta|número porta',
  'address-level3': 'bairro|freguesia|distrito bairro',
  'address-level2': 'cidade|município|localidade|concelho|cidade município',
  'address-level1':
    'estado|província|uf|região|distrito|estado província|estado uf|unidade federativa|estado região|cidade estado uf',
  'postal-code': 'cep|código postal|cod postal|codigo postal|código de endereçamento postal',
  country: 'país|pais|país de residência|nação|país região|país ou região',
  language: 'idioma|língua|idioma preferido|língua preferida',
  'lead-source':
    'origem|fonte|como nos conheceu|como conheceu|origem do lead|fonte do lead|como ficou sabendo|como soube de nós|origem do contato|proveniência|como conheceu a empresa|como nos encontrou',
  subject: 'assunto|tema|motivo|motivo do contato|tópico|motivo do contacto|tipo de solicitação',
  message:
    'mensagem|comentário|comentários|descrição|observações|observação|notas|nota|sua mensagem|pedido|solicitação|como podemos ajudar|informações adicionais|a sua mensagem|detalhes|escreva sua mensagem|anotações|consulta',
  number: 'número|nº|n°|núm',
  kind: 'tipo|categoria',
  size: 'funcionários|número de funcionários|porte da empresa|faturamento|tamanho da empresa|colaboradores|número de colaboradores|faturação anual|volume de negócios',
  line: 'linha',
  primary: 'principal|correspondência',
  billing: 'cobrança|faturação|faturamento endereço|fatura|endereço de cobrança|morada de faturação',
  shipping: 'entrega|envio|endereço de entrega|destinatário|morada de entrega|expedição',
  other: 'outro|outra|outros|outras|alternativo|adicional|secundário|secundária|alternativa',
  work: 'trabalho|comercial|escritório|profissional|corporativo',
  home: 'casa|residencial|pessoal|particular|residência',
  confirm: 'confirmar|confirme|repetir|confirmação|repita|verificar',
  search: 'pesquisar|pesquisa|buscar|busca|filtrar|filtro|palavra chave|procurar|encontrar|localizar',
  'user-name': 'nome de usuário|usuário|nome de utilizador|utilizador|nome de exibição|identificador|nome do usuário',
  secret:
    'senha|palavra passe|pergunta de segurança|código de segurança|código de verificação|código de confirmação|código de ativação|código de acesso|palavra chave secreta|nome de solteira',
  captcha: 'captcha|código da imagem|caracteres da imagem|não sou um robô',
  coupon: 'cupom|cupão|código promocional|vale presente|código de desconto|desconto|cupom de desconto|vale oferta',
  card: 'cartão|número do cartão|cartão de crédito|titular do cartão|titular|validade|vencimento|banco|conta bancária|número da conta|nome no cartão|forma de pagamento|pagamento|agência bancária|data de validade|nome impresso no cartão|parcelas',
  tax: 'cnpj|cpf|nif|contribuinte|inscrição estadual|inscrição municipal|número de contribuinte|rg|iva|nipc|cpf cnpj|cnpj cpf|identidade|passaporte|número fiscal|documento de identidade|crm|cro|cnae|registro profissional',
  date: 'data|mês|ano|dia|hora|data de início|data de término|prazo|fuso horário|horário',
  birthday: 'data de nascimento|aniversário|nascimento|idade|local de nascimento|naturalidade',
  owner:
    'proprietário|atribuído a|responsável|vendedor|gestor|gerente|usuário responsável|comercial responsável|atribuído|dono|consultor|representante|responsável pela conta|agente',
  'other-person':
    'assistente|nome do assistente|cônjuge|contato de emergência|indicado por|secretária|mãe|nome da mãe|pai|nome do pai|telefone do assistente|telefone assistente|acompanhante|filho|beneficiário|recomendado por|dependente',
  'other-company':
    'empresa mãe|matriz|conta principal de|fornecedor|fabricante|concorrente|filial de|conta pai|empresa controladora|revendedor|distribuidor|marca|seguradora|convênio|grupo econômico',
  campaign:
    'campanha|lista de preços|projeto|projecto|etapa|oportunidade|fonte da campanha|tabela de preços|evento|grupo|funil|negócio|nome do projeto|estágio',
  product:
    'produto|produtos|artigo|modelo|número de série|nome do produto|interesse|interesses|serviço|serviços|máquina|equipamento|etiqueta|etiquetas|interessado em|produto de interesse|veículo',
  file: 'arquivo|ficheiro|nome do arquivo|anexo|foto|imagem|documento|carregar|logotipo|assinatura|currículo|nome do ficheiro',
  territory:
    'território|território de vendas|região de vendas|mercado|país de destino|nacionalidade|país de origem|moeda|filial|loja|zona de vendas|área de vendas|agência|unidade|cidadania',
  status:
    'status|estado do lead|estado civil|avaliação|prioridade|situação|estado do cliente|etapa do ciclo|ativo|visibilidade|estado do contato|tipo de endereço|meio de contato preferido|classificação',
  newsletter: 'boletim|assinar newsletter|inscreva se|newsletter|subscrever|subscrição',
  quantity: 'quantidade|quantos|unidades|peso|número de',
  money: 'valor|preço|orçamento|custo|salário|montante|doação|renda',
  social: 'redes sociais',
  gender: 'sexo|gênero|género',
  'record-number':
    'número do cliente|código do cliente|referência|número do pedido|número da fatura|matrícula|número do processo|número de cliente|código de cliente|id do cliente|protocolo|número do contrato|sufixo|número de sócio|número da reserva|código interno',
  trap: 'deixar em branco|deixe em branco|não preencher|não preencha|deixe vazio|deixe este campo em branco|não preencha este campo|deixar vazio',
};
