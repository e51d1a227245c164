import type { Command } from 'commander';
import { STATUS_NAMES } from '@kyhan/words';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import type { AssignmentAnswer } from '../stack/answers.js';
import { assignmentPath } from '../stack/assignment-path.js';
import { reading } from '../stack/reading.js';
import { keyedLines } from '../terminal/table.js';

/** `kyhan show`: one assignment with its days. */
export function showCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'show',
    does: { vi: 'xem một việc được giao', en: 'show one assignment' },
    lines: ['kyhan show dak-nong-632/press-briefing/2023-10/topics/so-gddt'],
  })
    .argument('<assignment>', cli.text({ vi: 'mã việc được giao', en: 'id of the assignment' }))
    .action(async (assignmentId: string, { json }: { json?: true }, command: Command) => {
      const assignment = await reading(cli, command, (api) =>
        api.get<AssignmentAnswer>(assignmentPath(assignmentId)),
      );
      if (json) cli.printJson(assignment);
      else cli.printData(keyedLines(lines(cli, assignment)));
    });
}

function lines({ text }: Cli, assignment: AssignmentAnswer) {
  const { unitId, insteadOf, obligationId, stepId, periodKey, periodFrom, periodTo } = assignment;
  const { opensAt, dueOn, dueAt, lockAt, version, escalatedLevel } = assignment;
  return [
    [text({ vi: 'Việc được giao', en: 'Assignment' }), assignment.assignmentId],
    [text({ vi: 'Trạng thái', en: 'Status' }), text(STATUS_NAMES[assignment.status])],
    [text({ vi: 'Đơn vị', en: 'Unit' }), insteadOf === undefined ? unitId : `${unitId} (${insteadOf})`],
    [
      text({ vi: 'Nghĩa vụ', en: 'Obligation' }),
      stepId === 'main' ? obligationId : `${obligationId}, ${stepId}`,
    ],
    [text({ vi: 'Kỳ', en: 'Period' }), `${periodKey} (${periodFrom} – ${periodTo})`],
    [text({ vi: 'Mở', en: 'Opens' }), opensAt],
    [text({ vi: 'Hạn', en: 'Due' }), `${dueOn} (${dueAt})`],
    [text({ vi: 'Khóa', en: 'Locks' }), lockAt],
    [text({ vi: 'Bản nộp', en: 'Submission' }), submission(text, assignment, version)],
    [text({ vi: 'Đã báo cấp trên', en: 'Escalated to level' }), String(escalatedLevel)],
  ] as const;
}

function submission(text: Cli['text'], { onTime, nil }: AssignmentAnswer, version: number): string {
  if (onTime === undefined) return text({ vi: 'chưa có', en: 'none' });
  const punctual = onTime ? text({ vi: 'đúng hạn', en: 'on time' }) : text({ vi: 'trễ hạn', en: 'late' });
  const empty = nil === true ? text({ vi: ', không phát sinh', en: ', nil' }) : '';
  return `${text({ vi: 'bản', en: 'version' })} ${version}, ${punctual}${empty}`;
}
