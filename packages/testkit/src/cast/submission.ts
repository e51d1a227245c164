import { unitActor } from '@kyhan/plan/ids';
import type { recordSubmission } from '@kyhan/register';

type NewSubmission = Parameters<typeof recordSubmission>[1];
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
