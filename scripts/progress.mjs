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
  const state = { note: '', phase: '', frame: 0 };
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const words = () => [title, state.phase, state.note].filter(Boolean).join(', ');
  const line = (mark) => `${mark} ${words()} … ${seconds()} s`;
  const draw = () => {
    const drawn = line(FRAMES[state.frame++ % FRAMES.length]).slice(0, (stream.columns || 80) - 1);
    stream.write(`\r\x1b[2K${drawn}`);
  };
  if (!stream.isTTY) stream.write(`${title} …\n`);
  const timer = stream.isTTY ? setInterval(draw, DRAW_EVERY_MS) : undefined;
  const end = (mark, outcome) => {
    clearInterval(timer);
    stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}${mark} ${title}: ${outcome} in ${seconds()} s\n`);
  };
  return {
    /** @param {string} phase what is being done now, e.g. `compiling` */
    phase(phase) {
      if (phase === state.phase) return;
      Object.assign(state, { phase, note: '' });
      if (!stream.isTTY) stream.write(`${line(' ')}\n`);
    },
    /** @param {string} note how far it is, e.g. `120 of 480 packages` */
    note: (note) => void (state.note = note),
    done: () => end('✓', 'done'),
    failed: () => end('✗', 'failed'),
  };
}
