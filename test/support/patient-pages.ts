/**
 * A page's code is fetched and compiled while a test waits for it. On a busy machine that takes far longer than the
 * library's one second; a test that passes never waits this long.
 */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 30_000 });
}
