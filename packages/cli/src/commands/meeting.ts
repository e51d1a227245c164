import type { Command } from 'commander';
import type { MeetingView } from '@kyhan/contracts';
import { ATTENDANCE_NAMES, MEETING_ANSWER_NAMES, pageWords, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table } from '../terminal/table.js';

/** `kyhan meeting`: who is invited to the meeting of a cycle, what they say, and who was there. */
export function meetingCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.meeting;
  return commandOf(cli, { name: 'meeting', does: words.does, lines: [words.example] })
    .argument('<cycle>', text(cliWords.draft.cycle))
    .action(async (cycle: string, { json }: { readonly json?: true }, of: Command) => {
      const meeting = await reading(cli, of, (api) => api.getMeeting({ query: { cycle } }));
      if (json) cli.printJson(meeting);
      else printMeeting(cli, meeting);
    });
}

type Invited = MeetingView['invited'][number];

function printMeeting(cli: Cli, { beginsAt, endsAt, cancelledAt, invited }: MeetingView): void {
  const { text } = cli;
  const words = pageWords.meeting;
  cli.tell(cliWords.meeting.held({ from: shortIsoInstant(beginsAt), to: shortIsoInstant(endsAt) }));
  if (cancelledAt !== undefined) cli.tell(cliWords.meeting.cancelled);
  const columns = [
    { heading: words.unit, cell: ({ unitName }: Invited) => text(unitName), yields: 'cut' },
    {
      heading: words.answer,
      cell: ({ answer }: Invited) =>
        text(answer === undefined ? words.notAnswered : MEETING_ANSWER_NAMES[answer]),
    },
    { heading: words.people, cell: ({ people }: Invited) => String(people ?? '') },
    { heading: words.note, cell: ({ text: said = '' }: Invited) => said, yields: 'wrap' },
    {
      heading: words.attendance,
      cell: ({ attendance }: Invited) => (attendance === undefined ? '' : text(ATTENDANCE_NAMES[attendance])),
    },
  ] as const;
  cli.printData(table(cli, [...columns], invited));
}
