import type { Page } from '@playwright/test';

const HEAD = 'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked';

/** 10,000 placements at 100 sites of 50 trusts, with a team and two contacts each. */
function placesFile(): string {
  const rows = [HEAD, 'region,R,,North region,,,,,,'];
  for (let trust = 0; trust < 50; trust++) {
    rows.push(`placement provider,T${trust},R,"Trust ${trust}, north",,,,,,`);
    rows.push(`team,T${trust}-T,T${trust},Practice education team,,,5,,,`);
    for (const at of [1, 2]) {
      rows.push(`site,T${trust}-${at},T${trust},Site ${at} of trust ${trust},,,,,,`);
      rows.push(`contact,T${trust}-C${at},T${trust},Contact ${at},,,,01632 960${100 + trust},,20/10/2026`);
      for (let ward = 0; ward < 100; ward++) {
        rows.push(`placement,T${trust}-${at}-${ward},T${trust}-${at},"Ward ${ward}, older people",Adult nursing,,,,,`);
      }
    }
  }
  return rows.join('\r\n');
}

/** Through the real page of a new deployment: from choosing the file until it is imported, reading the plan not counted. */
export async function timeAnImport(page: Page, printed: string): Promise<number> {
  await page.goto(printed.match(/http:\/\/\S+\/set-up#\S+/)![0]);
  await page.getByRole('textbox').fill('North Country learners');
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('link', { name: 'Add your organisations' }).click();
  await page.getByRole('link', { name: 'Import from a spreadsheet' }).click();
  const field = page.getByLabel('Choose the file');
  await field.waitFor();
  const began = performance.now();
  await field.setInputFiles({ name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from(placesFile()) });
  await page.getByText('Placements: 10,000 new').waitFor();
  await page.getByRole('button', { name: 'Import it' }).click();
  await page.getByRole('heading', { name: 'Imported', exact: true }).waitFor();
  return performance.now() - began;
}
