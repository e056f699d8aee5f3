/** The made-up hospital and clerk that tests and pictures sign with, as the settings hold them. */
export const HOSPITAL = {
  clerk: { name: 'Dana Whitfield', title: 'Patient accounts', phone: '555-0134', email: 'dwhitfield@harborview.example' },
  hospital: {
    name: 'Harbor View Medical Center',
    address: '100 Quay Street\nPortsmouth, OH 45662',
    npi: '1558473926',
    tin: '31-1234567',
    phone: '555-0100',
    fax: '555-0101',
  },
} as const;
