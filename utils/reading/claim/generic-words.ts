/** Words of labels that say nothing of whose value it is: the heading over them does. */
export const GENERIC: ReadonlySet<string> = new Set(
  `
  billing name full id number npi date status amount total type code birth account paid tin address
  lastname firstname last first from to through principal other primary secondary additional 1 2 3
  4 5 6 7 8 9 10 11 12 member patient
  `
    .trim()
    .split(/\s+/),
);
