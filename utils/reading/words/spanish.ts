/**
 * Labels and statuses of Spanish pages, as payers of Puerto Rico draw them, word by word in the English of the vocabulary. A stem that ends in `@`
 * stands for its forms: `pagad@` for `pagado`, `pagada`, `pagados`, `pagadas`. The number of a contract is there the member's. What the page shows is
 * never changed by it.
 */
import { remembered } from './remembered';
import { withoutAccents } from './text';

const LINES = `
  accepted: aceptad@
  account: cuenta expediente
  additional: adicional adicionales
  adjusted: ajustad@
  adjustment: ajuste ajustes
  allowed: permitid@ permisible
  amount: monto montos importe importes
  appeal: apelacion apelaciones
  approved: aprobad@
  authorization: autorizacion autorizaciones preautorizacion
  authorizations: preautorizaciones
  beneficiary: beneficiari@
  benefit: beneficio
  benefits: beneficios
  billed: facturad@
  billing: factura facturacion facturador
  birth: nacimiento
  canceled: cancelad@ anulad@
  charge: cargo cargos
  check: cheque cheques
  claim: reclamacion reclamaciones reclamo
  claimant: reclamante
  claims: reclamos
  closed: cerrad@
  code: codigo codigos
  coinsurance: coaseguro
  completed: completad@
  copay: copago copagos
  coverage: cobertura
  covered: cubiert@
  date: fecha fechas
  deductible: deducible deducibles
  denial: denegacion
  denied: denegad@ negad@
  description: descripcion
  details: detalle detalles
  diagnosis: diagnostico diagnosticos
  discount: descuento
  eligibility: elegibilidad
  eligible: elegible
  explanation: explicacion
  finalized: finalizad@
  from: desde
  group: grupo
  history: historial
  id: identificacion
  in: en
  information: informacion
  insured: asegurad@
  insurer: aseguradora
  line: linea
  lines: lineas
  member: afiliad@ miembro soci@
  mid: contrato
  modifier: modificador modificadores
  more: mas
  name: nombre
  noncovered: nocubiert@
  number: numero
  other: otr@
  paid: pagad@
  partially: parcialmente
  patient: paciente pacientes
  payer: pagador
  payment: pago pagos
  pending: pendiente pendientes
  phone: telefono
  plan: planes
  previous: previ@ anterior anteriores
  procedure: procedimiento procedimientos
  process: proceso
  processed: procesad@
  provider: proveedor proveedores
  quantity: unid unidades
  reason: razon razones motivo motivos
  received: recibid@ recibo
  recent: reciente recientes
  referral: referido referidos
  rejected: rechazad@
  related: relacionad@
  remark: observacion observaciones observ
  requested: solicitad@
  required: requerid@
  responsibility: responsabilidad
  returned: devuelt@
  reversed: revertid@ reversad@
  review: revision
  search: busqueda
  service: servicio
  services: servicios
  status: estado estatus
  submitted: sometid@ enviad@
  subscriber: suscriptor
  summary: resumen
  suspended: suspendid@
  through: hasta
  total: totales
  type: tipo
`;

/** Words that say nothing in a label: articles and what binds words. */
const BINDING = new Set('de del el la los las lo al por que y o su sus se para'.split(' '));

/** Spanish word, without accents, → the English one. */
export const SPANISH: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [english = '', forms = ''] = line.trim().split(': ');
      return forms
        .split(' ')
        .flatMap((form) => (form.endsWith('@') ? ['o', 'a', 'os', 'as'].map((end) => form.slice(0, -1) + end) : form))
        .map((form): [string, string] => [form, english]);
    }),
);

/** What these words mean hangs on the ones beside them. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\bno (?=cubiert[oa]s?\b)/g, 'no'],
  [/\bno (?=(?:pagad|aprobad|procesad|aceptad|permitid|finalizad)[oa]s?\b)/g, 'not '],
  [/\bque (?:rinde|presta|ofrece) (?:el |los )?servicios?\b/g, 'rendering'],
  [/\bnum\.? (?=de\b)/g, 'numero '],
  [/^cantidad$/g, 'unidades'],
  [/\bcantidad(?= (?:facturada|permitida|pagada|aprobada|cubierta|cobrada|total|denegada|ajustada|a pagar|no)\b)/g, 'monto'],
  [/\binformacion adicional\b/g, 'additional information'],
];

/**
 * A label, status or title in English, word by word and in lower case, where words of it are Spanish; else the text itself.
 * One that binds alone makes no text Spanish: `de` stands in names too.
 */
export const inEnglish: (text: string) => string = remembered((text) => {
  if (text.length > 90) return text;
  let spoken = withoutAccents(text).toLowerCase();
  for (const [words, instead] of TOGETHER) spoken = spoken.replace(words, instead);
  const words = spoken.split(/(?<![a-z0-9])(?=[a-z0-9])|(?<=[a-z0-9])(?![a-z0-9])/);
  if (!words.some((word) => word.length > 2 && word !== 'del' && SPANISH.has(word))) return text;
  return words
    .filter((word) => !BINDING.has(word))
    .map((word) => SPANISH.get(word) ?? word)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
});
