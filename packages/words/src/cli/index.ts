export { cliWords } from './cli-words.js';
export { DAY_OFF_KIND_NAMES, DAY_STATUS_NAMES } from './calendar-words.js';
export { CAUSES, CYCLE_CHANGES, STAY_WORDS } from './changes-words.js';
export { effectLines } from './effect-lines.js';
export { BASIS_NAMES } from './preview-words.js';
export { fieldLine, partLines } from './part-lines.js';
export { PROVISION_STEPS, STACK_PARTS } from './up-words.js';
export {
  ANCHOR_FAULTS,
  CHAIN_FAULTS,
  FACT_FAULTS,
  INVARIANT_NAMES,
  FILE_FAULTS,
  KEPT_CHECKPOINT_FAULTS,
} from './verify-words.js';
