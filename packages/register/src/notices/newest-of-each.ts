import { isRepeated, type NoticeKind } from '@kyhan/engine';

interface Repeated {
  readonly kind: NoticeKind;
  readonly assignmentId: string;
  readonly address: string;
  readonly ordinal: number;
  readonly unknownCount: number;
}

/**
 * Of reminders of one kind about one assignment that come due to one mailbox at once, as after a mail server was away,
 * the newest alone: `told` says which leave, `left` which have nothing more to say. What may have left already stays.
 * Pure; throws nothing.
 */
export function newestOfEach<T extends Repeated>(due: readonly T[]): { told: T[]; left: T[] } {
  const newest = new Map<string, number>();
  for (const one of due) newest.set(keyOf(one), Math.max(one.ordinal, newest.get(keyOf(one)) ?? 0));
  const isLeft = (one: T) =>
    isRepeated(one.kind) && one.unknownCount === 0 && one.ordinal < (newest.get(keyOf(one)) ?? 0);
  return { told: due.filter((one) => !isLeft(one)), left: due.filter(isLeft) };
}

function keyOf({ kind, assignmentId, address }: Repeated): string {
  return JSON.stringify([kind, assignmentId, address]);
}
