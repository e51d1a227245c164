import process from 'node:process';

/** Keeps Node's notes about its own experimental features away from users; other warnings stay. */
export function quietWarnings() {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.stack ?? warning.message}\n`);
  });
}
