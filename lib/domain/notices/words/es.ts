import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: 'Sus datos de {marketplace}: información y una pregunta [{code}]',
    inform: 'Sus datos de {marketplace}: información [{code}]',
  },
  greeting: 'Estimado señor, estimada señora:',
  opening: {
    ask: 'Usted consultó nuestras páginas o productos en {marketplace}, un mercado de VirtualExpo, que nos ha comunicado sus datos de contacto. Esto es lo que usted debe saber según el artículo 14 del Reglamento General de Protección de Datos (RGPD), con una pregunta al final. La respuesta es voluntaria; el silencio equivale a un no.',
    inform:
      'Usted consultó nuestras páginas o productos en {marketplace}, un mercado de VirtualExpo, que nos ha comunicado sus datos de contacto. Esto es lo que usted debe saber según el artículo 14 del Reglamento General de Protección de Datos (RGPD). No tiene que hacer nada.',
  },
  objection: {
    heading: 'SU DERECHO DE OPOSICIÓN',
    text: 'Puede oponerse en todo momento al uso de sus datos para mercadotecnia directa (art. 21 RGPD). Basta un breve mensaje a {email}, sin motivo ni formulario; lo dejaremos de inmediato.',
  },
  controller: 'Responsable del tratamiento: {controller}',
  officer: 'Delegado de protección de datos: {officer}',
  categories:
    'Categorías de datos (art. 14.1.d RGPD): nombre, dirección de correo electrónico, teléfono, dirección postal, empresa, cargo, qué páginas o productos nuestros consultó y cuándo.',
  replyCategories:
    'Categorías de datos (art. 14.1.d RGPD): sus datos de contacto, su mensaje, los productos de que se trata.',
  source: 'Origen: VirtualExpo, a través de {marketplace}.',
  basis: {
    ask: 'Fines y base jurídica: hasta su respuesta, solo para informarle y registrar su respuesta (art. 6.1.c RGPD). Solo si usted acepta: {purposes} (art. 6.1.a RGPD), por {channels}.',
    inform: 'Fin y base jurídica: solo para informarle (art. 6.1.c RGPD). No usamos sus datos para nada más.',
    reply: 'Fin y base jurídica: responder a su consulta (art. 6.1.b RGPD).',
  },
  recipients: 'Destinatarios: {recipients}',
  transfers: 'Transferencias fuera del Espacio Económico Europeo: {transfers}',
  storage: {
    ask: 'Conservación: sin respuesta, sus datos se borran en un plazo de {silenceDays} días desde este aviso; tras un no, en {graceDays} días; tras un sí, cuando lo retire o a los {consentMonths} meses. Para no olvidar un no, guardamos durante al menos {suppressionMonths} meses una huella con la que nadie puede leer sus datos.',
    inform:
      'Conservación: sus datos se borran en un plazo de {silenceDays} días desde este aviso. Tras una oposición guardamos durante al menos {suppressionMonths} meses una huella con la que nadie puede leer sus datos, para no olvidarla.',
    reply: 'Conservación: {requestMonths} meses después de su último mensaje.',
  },
  rights:
    'Sus derechos: acceso (art. 15 RGPD), rectificación (art. 16), supresión (art. 17), limitación (art. 18), portabilidad (art. 20).',
  complaint: 'Reclamaciones (art. 77 RGPD): ante cualquier autoridad de control; la nuestra es {authority}.',
  automated: 'Decisiones automatizadas y elaboración de perfiles (art. 22 RGPD): ninguna.',
  withdrawal:
    'Retirada: si acepta, podrá retirar su consentimiento en todo momento y con la misma facilidad con que lo dio (art. 7.3 RGPD): escriba a {email} e indique el código {code}. Lo hecho hasta entonces sigue siendo lícito.',
  question: {
    heading: 'NUESTRA PREGUNTA',
    text: '¿Puede {name} ponerse en contacto con usted por {channels}? Marque, por favor, lo que acepta:',
  },
  yes: 'Sí: {purpose}',
  no: 'No',
  answer: {
    email:
      'Para responder, devuélvanos este mensaje con una x entre los corchetes, o escriba SÍ (a todo) o NO. Deje, por favor, el código {code} en su respuesta.',
    letter: 'Para responder, devuélvanos esta página, o escriba SÍ (a todo) o NO con el código {code} a {email}.',
    form: 'También puede usar nuestro formulario, con el código {code}: {form}',
  },
  reference: 'Referencia: {code}',
  closing: 'Atentamente,\n{name}',
  replyHeading: 'Cómo tratamos sus datos (art. 14 RGPD)',
  purposes: {
    'product-information': 'información sobre nuestros productos',
    offers: 'ofertas comerciales',
    events: 'invitaciones a ferias y eventos',
    advice: 'asesoramiento técnico',
  },
  channels: { email: 'correo electrónico', phone: 'teléfono', post: 'correo postal' },
};
