import { readRoster, type Plan, type RosterEntry } from '@kyhan/plan';

/** Rosters by the path that the plan file gives, which starts from the folder of the plan file. */
type Rosters = Readonly<Record<string, readonly RosterEntry[]>>;

/**
 * The rosters of a plan's training targets; `check` has already told what is wrong with one.
 * @throws KyhanError FILE_UNREADABLE where one is gone meanwhile
 */
export async function readRosters(planFile: string, plan: Plan): Promise<Rosters> {
  const named = plan.obligations.flatMap(({ targets }) => targets.map(({ roster }) => roster));
  const read = [...new Set(named)].map(
    async (roster) => [roster, await readRoster(planFile, roster)] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}
