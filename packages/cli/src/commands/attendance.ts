import type { Command } from 'commander';
import type { Attendance, AttendanceBody } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface AttendanceOptions {
  readonly came?: readonly string[];
  readonly sent?: readonly string[];
  readonly absent?: readonly string[];
  readonly json?: true;
}

/** `kyhan attendance`: which of the invited were at the meeting of a cycle. */
export function attendanceCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.meeting;
  return commandOf(cli, { name: 'attendance', does: words.attendanceDoes, lines: [words.attendanceExample] })
    .argument('<cycle>', text(cliWords.draft.cycle))
    .option('--came <unit...>', text(words.came))
    .option('--sent <unit...>', text(words.sent))
    .option('--absent <unit...>', text(words.absent))
    .action(async (cycleId: string, options: AttendanceOptions, of: Command) => {
      const { came = [], sent = [], absent = [], json } = options;
      const attended = [...lines('came', came), ...lines('sent', sent), ...lines('absent', absent)];
      if (attended.length === 0) throw commandInvalid(words.nobody);
      const body = { cycleId, attended };
      const answer = await acting(cli, of, (api) => api.recordAttendance({ body }));
      if (json) return cli.printJson(answer);
      const count = attended.length;
      cli.printData(text(answer.changed ? words.attended({ count }) : words.attendedBefore));
    });
}

/** Units, each with how many of it were there where that is said: `so-y-te=2`. */
function lines(attendance: Attendance, named: readonly string[]): AttendanceBody['attended'] {
  return named.map((one) => {
    const [unit = '', people] = one.split('=');
    return { unit, attendance, ...(people === undefined ? {} : { people: positiveArgument(people) }) };
  });
}
