import type { StoredTraining } from '@kyhan/register';

/** The id of somebody by their id or the office's code; undefined where nobody has it. */
export function personOf({ trainees }: StoredTraining, named: string): string | undefined {
  if (trainees.has(named)) return named;
  return [...trainees].find(([, { code }]) => code === named)?.[0];
}
