import { describe, expect, test } from 'vitest';
import { isStatusWord, statusMeaning } from '../values/status';
import { meanings } from './labels';
import { inEnglish } from './spanish';

describe('a page in Spanish is read like one in English', () => {
  test.each([
    ['Núm. de reclamación', 'claimNumber'],
    ['Número de reclamación', 'claimNumber'],
    ['Nombre del paciente', 'patientName'],
    ['Fecha de nacimiento', 'patientBirthDate'],
    ['Núm. de afiliado', 'memberId'],
    ['Núm. de cuenta del paciente', 'patientAccountNumber'],
    ['Fecha de servicio', 'serviceDate'],
    ['Fecha de recibo', 'receivedDate'],
    ['Fecha de pago', 'paymentDate'],
    ['Núm. de cheque', 'checkNumber'],
    ['Cantidad facturada', 'billed'],
    ['Cantidad permitida', 'allowed'],
    ['Pagado', 'paid'],
    ['Deducible', 'deductible'],
    ['Coaseguro', 'coinsurance'],
    ['Responsabilidad del paciente', 'patientResponsibility'],
    ['Estado de la reclamación', 'statusText'],
  ])('%s', (label, field) => {
    expect(meanings(label, false)[0]).toMatchObject({ field });
  });

  test.each([
    ['Denegada', 'denied'],
    ['No pagada', 'denied'],
    ['Pagado', 'paid'],
    ['Parcialmente pagada', 'paid'],
    ['En proceso', 'pending'],
    ['Rechazada', 'rejected'],
    ['Información adicional solicitada', 'info-requested'],
    ['Reclamación ajustada', 'revised'],
  ])('%s is a status', (text, status) => {
    expect([isStatusWord(text), statusMeaning(text)?.status]).toEqual([true, status]);
  });

  test('no name becomes English by its articles', () => {
    for (const name of ['María del Carmen de la Cruz', 'Clínica de la Mujer', 'Los Robles Hospital'])
      expect(inEnglish(name)).toBe(name);
  });
});
