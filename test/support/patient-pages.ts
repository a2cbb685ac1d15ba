/**
 * A page's code is fetched and compiled while a test waits for it. On a busy machine that takes far longer than the
 * library's one second; a test that passes never waits this long. The library looks for a document when it is loaded, so
 * it is loaded only when there is one.
 */
export async function bePatient(): Promise<void> {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 30_000 });
}

if (typeof document !== 'undefined') await bePatient();
