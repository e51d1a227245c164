import { quietWarnings } from './quiet-warnings.mjs';
import { setupOrExit } from './setup.mjs';

// `npm run handbook -- FILE.pdf`: the ten pages of docs/so-tay with their pictures as one file to print.
quietWarnings();
await setupOrExit();
await import('../test/pictures/print-handbook.mjs');
