import { unitActor } from '@kyhan/plan/ids';
import type { NewSubmission } from '@kyhan/register';
import { at, REAL } from '../clock/at.js';
import { ofUnit } from './cycle.js';
import { BAC } from './units.js';

export function submission(submissionId: string, changes: Partial<NewSubmission> = {}): NewSubmission {
  return {
    submissionId,
    assignmentId: ofUnit(BAC),
    values: { participants: 12, note: 'Đã tổ chức 2 buổi' },
    nil: false,
    files: [],
    storedAt: at('2026-03-24', 9),
    storedRealAt: REAL,
    actor: unitActor(BAC),
    channel: 'page',
    ...changes,
  };
}
