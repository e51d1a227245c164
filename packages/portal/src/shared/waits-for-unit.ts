import type { Owed } from '@kyhan/client';

/** Whether the unit has the next move: nothing came in yet, or it was returned, and its clock runs. */
export function waitsForUnit({ endedAt, submittedAt, returnedAt, stoppedAt }: Owed['assignment']): boolean {
  const isOpen = endedAt === undefined && stoppedAt === undefined;
  return isOpen && (submittedAt === undefined || returnedAt !== undefined);
}
