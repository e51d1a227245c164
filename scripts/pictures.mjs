import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { setupOrExit } from './setup.mjs';

// `npm run pictures`: ten pages and four letters of the demonstration, as they look, into docs/pictures; with `walk FOLDER`
// those of a monthly briefing and a training round, into the folder; with `handbook` those of docs/so-tay.
quietWarnings();
await setupOrExit();
const PROGRAMS = { walk: 'take-walk', handbook: 'take-handbook' };
await import(`../test/pictures/${PROGRAMS[process.argv[2]] ?? 'take-pictures'}.mjs`);
