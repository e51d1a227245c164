import { quietWarnings } from './quiet-warnings.mjs';
import { setupOrExit } from './setup.mjs';

// `npm run fuzz -- [RUNS] [SEED]`: 100,000 mutated plan files, ten minutes at most.
quietWarnings();
await setupOrExit();
await import('../test/fuzz/run-fuzz.mjs');
