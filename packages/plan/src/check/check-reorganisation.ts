import path from 'node:path';
import type { PlainDate } from '@kyhan/calendar';
import { reorganisationFile } from '../reorganisation-file.js';
import { effectOf } from '../reorganised-units.js';
import { readYaml } from '../source/read-yaml.js';
import { itemsOf, partOf } from './part-of.js';
import type { PlanFinding } from './plan-finding.js';
import { unreadable } from './unreadable.js';
import { validated } from './validated.js';

/** One event of a reorganisation: who ends before that day, and who stands in its place. */
export interface Reorganisation {
  readonly effective: PlainDate;
  readonly ends: readonly string[];
  readonly successors: readonly { readonly unit: string; readonly scope?: string | undefined }[];
  /** Number and sign of the paper that orders it. */
  readonly decision?: string | undefined;
}

/** A reorganisation file that can be read, and the plan file beside it. */
export interface CheckedReorganisation {
  /** Path of the plan file. */
  readonly plan?: string;
  /** Whether that plan names this file: what it does not name is no part of the plan. */
  readonly isNamed: boolean;
  readonly events: readonly Reorganisation[];
  readonly findings: readonly PlanFinding[];
}

/**
 * Reads a reorganisation file by itself: what its events do, and which plan they are for. What they say of the units of
 * the plan is checked with the plan. Never throws for what is in it.
 */
export async function checkReorganisation(file: string): Promise<CheckedReorganisation> {
  const nothing = { isNamed: false, events: [] };
  const source = await readYaml(file);
  if ('unreadable' in source) return { ...nothing, findings: [unreadable(file, source)] };
  const read = validated(source, reorganisationFile);
  if ('findings' in read) return { ...nothing, findings: read.findings };
  const { planFile, events } = read.value;
  const plan = path.join(path.dirname(file), planFile);
  return { plan, isNamed: await isNamedIn(plan, file), events: events.map(eventOf), findings: [] };
}

function eventOf(event: Parameters<typeof effectOf>[0]): Reorganisation {
  const { on, ends, successors } = effectOf(event);
  return { effective: on, ends, successors, decision: event.decision };
}

async function isNamedIn(plan: string, file: string): Promise<boolean> {
  const source = await readYaml(plan);
  if ('unreadable' in source) return false;
  return itemsOf(partOf(source.value, 'reorganisations')).some(
    (name) => typeof name === 'string' && path.resolve(path.dirname(plan), name) === path.resolve(file),
  );
}
