/** How a command is asked so that it works, and so that it does not, with the exit code and the error of that. */
export interface Row {
  readonly works: () => string[];
  readonly fails: () => string[];
  readonly exitCode: number;
  readonly code: string;
  /** What is to be so before: rulings are taken in a moment after the receipt. */
  readonly once?: () => Promise<boolean>;
  /** Ends by itself only where it fails; that it works, the stack of this file shows. */
  readonly runsOn?: true;
  /** What is wrong is what was asked for: it stands on stdout. */
  readonly findingsAreData?: true;
}

const NOBODY = 'first-plan/monthly-report/1999-01/main/phuong-bac';
/** An assignment that there is not. */
export const unknown = (command: string, ...rest: string[]) => ({
  fails: () => [command, NOBODY, ...rest],
  exitCode: 4,
  code: 'ASSIGNMENT_NOT_FOUND',
});
/** A draft that there is not. */
export const undrafted = (command: string, ...rest: string[]) => ({
  fails: () => [command, 'first-plan/uncertain-report/1999', ...rest],
  exitCode: 4,
  code: 'CYCLE_NOT_FOUND',
});
export const noObligation = (...args: string[]) => ({
  fails: () => args,
  exitCode: 4,
  code: 'OBLIGATION_NOT_FOUND',
});
/** What the command itself does not take. */
export const misused = (...args: string[]) => ({ fails: () => args, exitCode: 2, code: 'COMMAND_INVALID' });
/** What is not there under its id. */
export const notThere = (code: string, ...args: string[]) => ({ fails: () => args, exitCode: 4, code });

/** The paper of an announcement. */
export const PAPER = [
  '--number',
  '12',
  '--sign',
  'UBND-VX',
  '--date',
  '2026-11-02',
  '--signatory',
  'Phó Chủ tịch',
];
export const TOKEN = '--role unit --plan first-plan --unit phuong-bac --purpose báo-cáo'.split(' ');

interface Absent {
  readonly from: string;
  readonly until: string;
  readonly substitute: string;
}

/** A contact is away, and another mailbox stands in. */
export function absenceAdded({ from, until, substitute }: Absent, ...more: readonly string[]): string[] {
  const days = ['--from', from, '--until', until];
  const mailboxes = ['--mailbox', 'dau-moi@phuong-tay.example.org', '--substitute', substitute];
  return ['absence', 'add', '--plan', 'first-plan', '--unit', 'phuong-tay', ...days, ...mailboxes, ...more];
}

/** Of some commands, by their names. */
export type Rows = Readonly<Record<string, Row>>;
