import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { setupOrExit } from './setup.mjs';

// `npm run pictures`: ten pages and four letters of the demonstration, as they look, into docs/pictures; with `walk FOLDER`
// those of a monthly briefing and a training round, into the folder.
quietWarnings();
await setupOrExit();
const program = process.argv[2] === 'walk' ? 'take-walk' : 'take-pictures';
await import(`../test/pictures/${program}.mjs`);
