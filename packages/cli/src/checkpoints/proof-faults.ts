import type { ComparedAnswer, VerifyAnswer } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import {
  ANCHOR_FAULTS,
  CHAIN_FAULTS,
  cliWords,
  FACT_FAULTS,
  FILE_FAULTS,
  KEPT_CHECKPOINT_FAULTS,
} from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';

/** Where facts, chains and checkpoints of the register contradict one another: the first of each kind. Pure; throws nothing. */
export function proofFaults({ broken, facts }: Pick<VerifyAnswer, 'broken' | 'facts'>): KyhanError[] {
  const faults: KyhanError[] = [];
  const [fact] = facts.broken;
  if (fact !== undefined) {
    const { table, key, reason } = fact;
    const details = { table, key, count: facts.brokenCount, reason: FACT_FAULTS[reason] };
    faults.push(new KyhanError('FACT_BROKEN', details));
  }
  if (broken !== undefined)
    faults.push(new KyhanError('CHAIN_BROKEN', { ...broken, reason: CHAIN_FAULTS[broken.reason] }));
  const [checkpoint] = facts.brokenCheckpoints;
  if (checkpoint !== undefined) {
    const { number, reason } = checkpoint;
    faults.push(new KyhanError('CHECKPOINT_BROKEN', { number, reason: KEPT_CHECKPOINT_FAULTS[reason] }));
  }
  return faults;
}

/** The first file that is not what was handed in. Pure; throws nothing. */
export function fileFaults({ files: { broken } }: Pick<VerifyAnswer, 'files'>): KyhanError[] {
  const [first] = broken;
  if (first === undefined) return [];
  const { name, assignmentId, reason } = first;
  const details = { name, assignmentId, count: broken.length, reason: FILE_FAULTS[reason] };
  return [new KyhanError('FILE_BROKEN', details)];
}

/** The first checkpoint that is not what a file holds of it. Pure; throws nothing. */
export function departedFaults(cli: Pick<Cli, 'text'>, { departed: [first] }: ComparedAnswer): KyhanError[] {
  if (first === undefined) return [];
  const { number, reason, groups } = first;
  const named = groups.map(({ group }) => group).join(', ');
  const details = { number, groups: named === '' ? cli.text(cliWords.verify.noGroups) : named };
  return [new KyhanError('ANCHOR_BROKEN', { ...details, reason: ANCHOR_FAULTS[reason] })];
}
