/** @long */
import { describe } from '@jest/globals';
import { exerciseRegister } from '@kyhan/testkit/conformance';
import { pgliteRegisters } from '@kyhan/testkit/registers';

describe('a register on PGlite', () => {
  exerciseRegister(pgliteRegisters);
});
