import type { CheckpointFile } from '@kyhan/contracts';
import { merkleRoot, statementText } from '@kyhan/register';
import { newCheckpointKey } from '@kyhan/testkit/registers';

/** The file of the first checkpoint of a register in which nobody has written. */
export function emptyCheckpoint(): CheckpointFile {
  const key = newCheckpointKey();
  const at = '2026-03-01T01:00:00.000Z';
  const statement = {
    number: 1,
    at,
    realAt: at,
    facts: 0,
    root: merkleRoot([]).toString('hex'),
    previous: '0'.repeat(64),
    publicKey: key.publicKey.toString('hex'),
  };
  const signature = key.sign(statementText(statement)).toString('hex');
  return { statement, signature, groups: [], earlier: [] };
}
