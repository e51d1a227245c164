import { quietWarnings } from './quiet-warnings.mjs';
import { setupOrExit } from './setup.mjs';

// `npm run mutation -- [AREA…]`: how many changes of the pure core the tests beside it notice.
quietWarnings();
await setupOrExit();
await import('../test/mutation/run-mutation.mjs');
