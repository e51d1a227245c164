import type { TriedNoticeAnswer } from '@kyhan/contracts';
import {
  addressedAs,
  eventSentence,
  NOTICE_KIND_NAMES,
  NOTICE_STATE_NAMES,
  noticeResponse,
  pageWords,
  sameInBoth,
  shortIsoInstant,
} from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import type { Column } from '../terminal/table.js';

type Attempt = TriedNoticeAnswer['tried'][number];

/** A line for each attempt; one for a notice that nobody has tried to send. */
interface TriedLine {
  readonly notice: TriedNoticeAnswer;
  readonly attempt: Attempt | undefined;
}

/** Notices with their attempts, in the order of both. Pure; throws nothing. */
export function triedLines(notices: readonly TriedNoticeAnswer[]): readonly TriedLine[] {
  return notices.flatMap((notice): TriedLine[] =>
    notice.tried.length === 0
      ? [{ notice, attempt: undefined }]
      : notice.tried.map((attempt) => ({ notice, attempt })),
  );
}

/** Columns of attempts, for people. */
export function attemptColumns({ text }: Cli): Column<TriedLine>[] {
  const words = cliWords.notices;
  return [
    {
      heading: cliWords.column.notice,
      cell: ({ notice: { kind, ordinal } }) => `${text(NOTICE_KIND_NAMES[kind])} ${ordinal}`,
    },
    { heading: words.attempt, cell: ({ attempt }) => attempt?.attempt ?? '' },
    { heading: cliWords.column.state, cell: (line) => text(stateOf(line)) },
    { heading: cliWords.column.at, cell: (line) => atOf(line) },
    {
      heading: words.response,
      cell: ({ attempt }) => (attempt === undefined ? '' : text(noticeResponse(attempt.response))),
      yields: 'wrap',
    },
    { heading: words.acted, cell: ({ notice }) => actedOf(notice, text), yields: 'wrap' },
    {
      heading: cliWords.column.mailbox,
      cell: ({ notice }) => text(addressedAs(notice)),
      isId: true,
    },
  ];
}

function stateOf({ notice, attempt }: TriedLine) {
  if (attempt === undefined) return NOTICE_STATE_NAMES[notice.state];
  return NOTICE_STATE_NAMES[attempt.outcome === 'released' ? 'pending' : attempt.outcome];
}

function atOf({ notice, attempt }: TriedLine): string {
  return shortIsoInstant(attempt?.sentAt ?? attempt?.claimedAt ?? notice.notBefore);
}

/** Of what never left, nothing. */
function actedOf({ acted, sentAt }: TriedNoticeAnswer, text: Cli['text']): string {
  if (sentAt === undefined) return '';
  if (acted === undefined) return text(pageWords.timeline.notActed);
  return `${shortIsoInstant(acted.at)} ${text(eventSentence(acted.fact, sameInBoth))}`;
}
