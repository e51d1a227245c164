import type { Instant } from '@kyhan/calendar';

const DAY_MS = 86_400_000;

interface Due {
  readonly dueAt: Instant;
}

/**
 * By due instant; those of one instant in the order given. The days of a plan are few and its cycles many, so they
 * are counted by day and dealt out; only within a day is there anything to sort.
 */
export function inOrderOfDue<Cycle extends Due>(cycles: readonly Cycle[]): Cycle[] {
  if (cycles.length === 0) return [];
  let first = Number.MAX_SAFE_INTEGER;
  let last = Number.MIN_SAFE_INTEGER;
  for (const cycle of cycles) {
    first = Math.min(first, dayOf(cycle));
    last = Math.max(last, dayOf(cycle));
  }
  // Before each day: how many cycles are due on an earlier one.
  const places = new Uint32Array(last - first + 2);
  for (const cycle of cycles) places[dayOf(cycle) - first + 1] = (places[dayOf(cycle) - first + 1] ?? 0) + 1;
  for (let day = 1; day < places.length; day += 1) places[day] = (places[day] ?? 0) + (places[day - 1] ?? 0);
  const ordered = [...cycles];
  for (const cycle of cycles) {
    const day = dayOf(cycle) - first;
    const place = places[day] ?? 0;
    ordered[place] = cycle;
    places[day] = place + 1;
  }
  return isInOrder(ordered) ? ordered : ordered.sort((a, b) => a.dueAt - b.dueAt);
}

function dayOf({ dueAt }: Due): number {
  return Math.floor(dueAt / DAY_MS);
}

function isInOrder(cycles: readonly Due[]): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { dueAt } of cycles) {
    if (dueAt < latest) return false;
    latest = dueAt;
  }
  return true;
}
