/**
 * A plan clock at the speed of the real one that a run moves on between its phases: nobody waits for days, and
 * what is due is due at a real instant that was known before, so that lateness can be told.
 */
export function planClockOfRun(startsAt) {
  const lines = [{ from: startsAt, planAt: startsAt, realAt: Date.now() }];
  const toPlan = (realAt) => {
    const line = lines[lines.length - 1];
    return line.planAt + (realAt - line.realAt);
  };
  return {
    speed: 1,
    lines,
    toPlan,
    toReal: (planAt) => realOf(lines, planAt),
    now: () => toPlan(Date.now()),
    /** From now on this plan instant falls at that real one, which lies ahead (or, for who is late, behind). */
    bring(planAt, realAt) {
      lines.push({ from: planAt - Math.max(0, realAt - Date.now()), planAt, realAt });
    },
  };
}

/** The real instant of a plan instant, by the line that held for it. */
export function realOf(lines, planAt) {
  const line = lines.findLast(({ from }) => from <= planAt) ?? lines[0];
  return line.realAt + (planAt - line.planAt);
}
