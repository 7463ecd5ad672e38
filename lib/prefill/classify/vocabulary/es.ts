import type { Vocabulary } from '../concepts.ts';

export const es: Vocabulary = {
  name: 'nombre|nombre completo|persona de contacto|nombre y apellidos|nombre y apellido|contacto|nombre de contacto|apellidos y nombre|apellido y nombre',
  'given-name': 'nombre de pila|primer nombre|nombres',
  'additional-name': 'segundo nombre',
  'family-name': 'apellido|apellidos|primer apellido|apellido paterno|segundo apellido|apellido materno',
  'honorific-prefix': 'tratamiento|saludo|sr sra|tratamiento de cortesía|trato|fórmula de tratamiento',
  title: 'título|titulo',
  email:
    'correo electrónico|correo|e-mail|dirección de correo|dirección de correo electrónico|dirección de email|mail|email corporativo|dirección electrónica',
  tel: 'teléfono|número de teléfono|tel|tfno|teléfono fijo|tlf|teléfono de contacto|número telefónico|teléfono de oficina|tlfno|num telefono|centralita',
  mobile: 'móvil|celular|teléfono móvil|número de móvil|número de celular|teléfono celular|movil',
  fax: 'fax|número de fax',
  'tel-extension': 'extensión|ext|interno',
  dial: 'prefijo|código de país|prefijo telefónico|prefijo internacional|código del país|prefijo país|indicativo|lada internacional|codigo pais',
  area: 'código de área|prefijo local|lada|clave lada',
  organization:
    'empresa|compañía|nombre de la empresa|razón social|organización|nombre de empresa|sociedad|institución|nombre de la compañía|nombre de la organización|centro de trabajo|cuenta|nombre de la cuenta|entidad|empleador|hospital|clínica|nombre comercial|nombre empresa|nombre fiscal|organismo|compania',
  'organization-title':
    'cargo|puesto|puesto de trabajo|posición|título profesional|profesión|ocupación|función|cargo en la empresa|rol|especialidad|título del puesto|denominación del puesto|puesto que desempeña',
  department: 'departamento|área|división|sección|dpto|depto|departamento de la empresa',
  industry:
    'sector|industria|sector de actividad|rubro|giro|actividad|ramo|actividad económica|sector empresarial|sector industrial|giro de la empresa',
  'company-type':
    'tipo de empresa|tipo de organización|tipo de negocio|tipo de cliente|tipo de compañía|tipo de cuenta|tipo de sociedad',
  url: 'sitio web|página web|web|url|sitio de internet|dirección web|pagina de internet|sitio|web de la empresa|página de internet',
  address:
    'dirección|domicilio|dirección postal|dirección completa|direccion|señas|dirección de la empresa|domicilio fiscal',
  street: 'calle|vía|calle y número|avenida|nombre de la calle|nombre de la vía|calle número|dirección calle',
  'address-line2':
    'piso|apartamento|departamento piso|escalera|puerta|edificio|dirección adicional|número interior|interior|apto|información adicional de dirección|complemento|bloque|portal|línea 2|depto piso|dirección 2|planta|oficina número|num interior|apartado postal|apartado de correos',
  'address-housenumber':
    'número exterior|número de casa|número de calle|número de la calle|num exterior|número de portal|nro|altura',
  'address-level3': 'colonia|barrio|distrito|comuna|urbanización|corregimiento',
  'address-level2': 'ciudad|población|localidad|municipio|poblacion|delegación|ciudad de residencia|ciudad localidad',
  'address-level1':
    'provincia|estado|región|comunidad autónoma|departamento estado|estado provincia|provincia estado|provincia región|entidad federativa|estado región',
  'postal-code': 'código postal|cp|cod postal|c p|c.p.|codigo zip|codpostal|código zip|zona postal',
  country: 'país|pais|país de residencia|país región|nación|país o región',
  language: 'idioma|lengua|idioma preferido|idioma de contacto',
  'lead-source':
    'origen|fuente|cómo nos conoció|cómo nos has conocido|cómo nos conociste|fuente del lead|origen del contacto|fuente de prospecto|origen del prospecto|fuente de cliente potencial|procedencia|origen del candidato|cómo supo de nosotros|toma de contacto|origen del lead',
  subject: 'asunto|tema|motivo|motivo de contacto|objeto|motivo de la consulta|tipo de consulta',
  message:
    'mensaje|comentario|comentarios|descripción|consulta|observaciones|notas|nota|su mensaje|tu mensaje|solicitud|cómo podemos ayudarle|información adicional|detalles|cómo podemos ayudarte|su consulta|escriba su mensaje|detalle de la consulta|petición',
  number: 'número|núm|nº|n°|nro',
  kind: 'tipo|categoría|clase',
  size: 'empleados|número de empleados|tamaño de la empresa|facturación anual|ingresos anuales|plantilla',
  line: 'línea',
  primary: 'principal|correspondencia',
  billing: 'facturación|factura|cobro|dirección de facturación',
  shipping: 'envío|entrega|dirección de envío|destinatario|dirección de entrega|despacho',
  other: 'otro|otra|otros|otras|alternativo|adicional|secundario|secundaria|alternativa',
  work: 'trabajo|oficina|profesional|laboral|corporativo',
  home: 'casa|particular|personal|privado|hogar',
  confirm: 'confirmar|confirme|repetir|confirmación|repita|verificar|confirma|repite',
  search: 'buscar|búsqueda|buscador|filtrar|filtro|palabra clave|encontrar',
  'user-name': 'nombre de usuario|usuario|apodo|alias|identificador|nombre para mostrar|nombre usuario',
  secret:
    'contraseña|clave|pregunta de seguridad|respuesta de seguridad|código de seguridad|código de verificación|clave de acceso|código de activación|código de confirmación|password',
  captcha: 'captcha|código de la imagen|caracteres de la imagen|no soy un robot',
  coupon: 'cupón|código promocional|código de descuento|vale|descuento|tarjeta regalo|código de promoción',
  card: 'tarjeta|número de tarjeta|tarjeta de crédito|titular de la tarjeta|titular|caducidad|fecha de caducidad|vencimiento|banco|cuenta bancaria|número de cuenta|iban|nombre en la tarjeta|forma de pago|método de pago|cvv',
  tax: 'nif|cif|dni|nie|rfc|cuit|rut|nit|ruc|iva|número fiscal|identificación fiscal|curp|cédula|número de identificación|registro mercantil|seguridad social|pasaporte|número de iva|documento de identidad|cif nif|nif cif|dni nie|número de documento|tipo de documento',
  date: 'fecha|mes|año|día|hora|fecha de inicio|fecha de fin|plazo|zona horaria|cita|horario',
  birthday: 'fecha de nacimiento|cumpleaños|nacimiento|edad|lugar de nacimiento|país de nacimiento',
  owner:
    'propietario|asignado a|responsable|comercial|vendedor|gestor|agente|usuario asignado|informa a|propietario del lead|ejecutivo|ejecutivo de cuenta|asignado|supervisor|jefe|comercial asignado|encargado|asesor',
  'other-person':
    'asistente|nombre del asistente|cónyuge|contacto de emergencia|referido por|secretaria|madre|padre|recomendado por|teléfono del asistente|teléfono asistente|acompañante|beneficiario|hijo|pareja|amigo',
  'other-company':
    'empresa matriz|matriz|cuenta principal de|proveedor|fabricante|competidor|filial|empresa padre|empresa principal|distribuidor|compañía matriz|marca|aseguradora|miembro de',
  campaign:
    'campaña|lista de precios|proyecto|etapa|oportunidad|fuente de la campaña|tarifa|negocio nombre|evento|grupo|embudo|nombre del proyecto|trato',
  product:
    'producto|productos|artículo|modelo|número de serie|nombre del producto|interés|intereses|servicio|servicios|máquina|equipo|etiqueta|etiquetas|interesado en|producto de interés|vehículo',
  file: 'archivo|nombre del archivo|adjunto|foto|imagen|documento|fichero|logotipo|firma|subir|nombre de archivo',
  territory:
    'territorio|zona comercial|territorio de ventas|mercado|país de destino|nacionalidad|país de origen|moneda|divisa|sucursal|tienda|región de ventas|zona de ventas|área de ventas|delegación comercial|lugar',
  status:
    'estado del lead|estado civil|calificación|prioridad|estatus|situación|estado de cliente potencial|etapa del ciclo de vida|activo|visibilidad|valoración|estado del cliente|estado de contacto|medio de contacto preferido|tipo de dirección|alias de dirección',
  newsletter: 'boletín|suscripción|suscribirse|boletín de noticias|boletin',
  quantity: 'cantidad|cuántos|unidades|peso|número de',
  money: 'importe|precio|presupuesto|coste|costo|salario|monto|valor|donación|ingresos',
  social: 'redes sociales',
  gender: 'sexo|género',
  'record-number':
    'número de cliente|código de cliente|referencia|número de pedido|número de factura|número de expediente|número de socio|matrícula|id de cliente|nº de cliente|código interno|sufijo|número de reserva|código cliente|número de contrato|colegiado|número de colegiado',
  trap: 'dejar en blanco|deje en blanco|no rellenar|no llenar|dejar vacío|deje este campo vacío|no completar|no rellene este campo|deja este campo vacío|no escriba',
};
