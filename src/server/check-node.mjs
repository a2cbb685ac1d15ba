// Plain JavaScript, so that an old Node can run it and say what is wrong.
const needed = 24;
const running = process.versions.node;
if (Number(running.split('.')[0]) < needed) {
  console.error(
    `Stepwise needs Node ${needed} or later; this is ${running}. Install it, or run "npm ci" on Linux, which brings its own.`,
  );
  process.exit(1);
}
