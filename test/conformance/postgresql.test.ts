/** @long */
import { describe } from '@jest/globals';
import { exerciseRegister } from '@kyhan/testkit/conformance';
import { serverRegisters } from '@kyhan/testkit/registers';

const url = process.env['TEST_DATABASE_URL'];

(url === undefined ? describe.skip : describe)('a register on PostgreSQL', () => {
  exerciseRegister(() => serverRegisters(url ?? ''));
});
