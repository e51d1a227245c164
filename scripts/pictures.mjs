import { quietWarnings } from './quiet-warnings.mjs';
import { setupOrExit } from './setup.mjs';

// `npm run pictures`: ten pages and four letters of the demonstration, as they look, into docs/pictures.
quietWarnings();
await setupOrExit();
await import('../test/pictures/take-pictures.mjs');
