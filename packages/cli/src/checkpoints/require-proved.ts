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

/** @throws KyhanError CHAIN_BROKEN, FACT_BROKEN, CHECKPOINT_BROKEN */
export function requireProved({ broken, facts }: Pick<VerifyAnswer, 'broken' | 'facts'>): void {
  const [fact] = facts.broken;
  if (fact !== undefined) {
    const { table, key, reason } = fact;
    const details = { table, key, count: facts.brokenCount, reason: FACT_FAULTS[reason] };
    throw new KyhanError('FACT_BROKEN', details);
  }
  if (broken !== undefined)
    throw new KyhanError('CHAIN_BROKEN', { ...broken, reason: CHAIN_FAULTS[broken.reason] });
  const [checkpoint] = facts.brokenCheckpoints;
  if (checkpoint === undefined) return;
  const { number, reason } = checkpoint;
  throw new KyhanError('CHECKPOINT_BROKEN', { number, reason: KEPT_CHECKPOINT_FAULTS[reason] });
}

/** @throws KyhanError FILE_BROKEN */
export function requireFiles({ files: { broken } }: Pick<VerifyAnswer, 'files'>): void {
  const [first] = broken;
  if (first === undefined) return;
  const { name, assignmentId, reason } = first;
  const details = { name, assignmentId, count: broken.length, reason: FILE_FAULTS[reason] };
  throw new KyhanError('FILE_BROKEN', details);
}

/** @throws KyhanError ANCHOR_BROKEN */
export function requireHeld(cli: Cli, { departed: [first] }: ComparedAnswer): void {
  if (first === undefined) return;
  const { number, reason, groups } = first;
  const named = groups.map(({ group }) => group).join(', ');
  const details = { number, groups: named === '' ? cli.text(cliWords.verify.noGroups) : named };
  throw new KyhanError('ANCHOR_BROKEN', { ...details, reason: ANCHOR_FAULTS[reason] });
}
