import process from 'node:process';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const DRAW_EVERY_MS = 120;

/**
 * Tells on stderr, so that stdout stays data, what a long step does and how long it has taken.
 * A terminal gets one moving line; a file or a pipe gets a line at the start and one at the end.
 * @param {string} title what is being done, e.g. `Installing dependencies`
 * @param {NodeJS.WriteStream} [stream]
 */
export function startProgress(title, stream = process.stderr) {
  const startedAt = Date.now();
  const state = { note: '', frame: 0 };
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const line = (mark) => `${mark} ${title}${state.note && ` (${state.note})`} … ${seconds()} s`;
  const draw = () => stream.write(`\r\x1b[2K${line(FRAMES[state.frame++ % FRAMES.length])}`);
  if (!stream.isTTY) stream.write(`${title} …\n`);
  const timer = stream.isTTY ? setInterval(draw, DRAW_EVERY_MS) : undefined;
  const end = (mark, outcome) => {
    clearInterval(timer);
    stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}${mark} ${title}: ${outcome} in ${seconds()} s\n`);
  };
  return {
    /** @param {string} note how far it is, e.g. `120 of 480 packages` */
    note: (note) => void (state.note = note),
    done: () => end('✓', 'done'),
    failed: () => end('✗', 'failed'),
  };
}
