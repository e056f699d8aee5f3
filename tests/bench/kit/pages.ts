/** Made-up portal pages of the sizes that matter: one claim, and a long list of claims. */

const page = (
  title: string,
  body: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:14px Arial,sans-serif}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:4px 8px}.f{display:inline-block;width:220px;margin:4px}.l{color:#666;font-size:12px;display:block}</style>
</head><body><header><b>Example Health Plan</b> <nav><a href="#">Home</a> <a href="#">Claims</a> <a href="#">Eligibility</a> <a href="#">Contact</a></nav></header><main>${body}</main>
<footer><p>For questions about a claim, call provider services on weekdays between 8 am and 6 pm.</p></footer></body></html>`;

const money = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

const fact = ([label, value]: [string, string]): string =>
  `<div class="f"><span class="l">${label}</span><span>${value}</span></div>`;

export function detailPage(lines = 9): string {
  const facts: [string, string][] = [
    ['Claim Number', 'EX20260001234'],
    ['Patient Account Number', '00419-332'],
    ['Patient Name', 'Rivera, Ana'],
    ['Date of Birth', '05/04/1961'],
    ['Member ID', 'XYZ123456789'],
    ['Billing Provider', 'Harbor View Medical Center'],
    ['NPI', '1558473926'],
    ['Service Dates', '02/03/2026 - 02/05/2026'],
    ['Received Date', '02/09/2026'],
    ['Processed Date', '03/12/2026'],
    ['Claim Status', 'Denied'],
    ['Total Billed', money(lines * 50_000)],
    ['Allowed', '$0.00'],
    ['Paid', '$0.00'],
  ];
  const rows = Array.from(
    { length: lines },
    (_, i) =>
      `<tr><td>${99_201 + i}</td><td>25</td><td>0450</td><td>1</td><td>02/03/2026</td><td>${money(50_000)}</td><td>$0.00</td><td>$0.00</td><td>CO-197</td></tr>`,
  );
  const heads = ['Procedure', 'Modifier', 'Rev Code', 'Units', 'Service Date', 'Billed', 'Allowed', 'Paid', 'Reason'];
  return page(
    'Claim detail',
    `<h1>Claim detail</h1><section>${facts.map(fact).join('')}</section><h2>Service lines</h2><table><thead><tr>${heads
      .map((head) => `<th>${head}</th>`)
      .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table><p>CO-197: no authorization on file for this service.</p>`,
  );
}

/** About nine elements a row: 2,000 rows are 18,000 elements. */
export function listPage(rows = 2_000): string {
  const heads = ['Claim Number', 'Patient', 'Member ID', 'Service Date', 'Billed', 'Paid', 'Status'];
  const lines = Array.from({ length: rows }, (_, i) => {
    const date = `${String((i % 12) + 1).padStart(2, '0')}/${String((i % 28) + 1).padStart(2, '0')}/2026`;
    const paid = i % 3 === 0 ? '$0.00' : money(20_000 + i);
    return `<tr><td><a href="#">EX2026${String(i).padStart(7, '0')}</a></td><td>Person, Number${i}</td><td>XYZ${100_000_000 + i}</td><td>${date}</td><td>${money(
      30_000 + i * 7,
    )}</td><td>${paid}</td><td>${i % 3 === 0 ? 'Denied' : 'Paid'}</td></tr>`;
  });
  return page(
    'Claims',
    `<h1>${rows} claims found</h1><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`,
  );
}

/** A box for each claim, as portals for small screens draw their lists. */
export const cardsPage = (claims: number): string =>
  page(
    'Claims',
    `<h1>Your claims</h1>${Array.from({ length: claims }, (_, i) => {
      const facts: [string, string][] = [
        ['Claim Number', `EX2026${String(i).padStart(7, '0')}`],
        ['Patient Name', 'Rivera, Ana'],
        ['Status', 'Paid'],
        ['Billed', money(30_000 + i * 7)],
        ['Paid', money(20_000 + i)],
      ];
      return `<section>${facts.map(fact).join('')}</section>`;
    }).join('')}`,
  );

/** A page that changes itself a thousand times a second, as busy dashboards do. */
export const busyPage = (): string =>
  detailPage().replace(
    '</body>',
    `<p id="tick">0</p><script>const tick=document.getElementById('tick');let n=0;setInterval(()=>{for(let i=0;i<10;i++)tick.textContent=String(++n)},10)</script></body>`,
  );
