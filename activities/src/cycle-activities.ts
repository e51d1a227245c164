import { localDate } from '@kyhan/calendar';
import { noticesFor, type AssignmentEvent, evolve } from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import {
  audienceOn,
  cycleOpenings,
  cyclePlan,
  periodOf,
  type Obligation,
  type Plan,
  type Step,
} from '@kyhan/plan';
import {
  closeCycle,
  closeFinding,
  cycleCounts,
  findCycle,
  getCycle,
  getPlan,
  insertCycle,
  openFinding,
  type Cycle,
} from '@kyhan/register';
import { periodName, translator } from '@kyhan/words';
import { cycleContext, obligationOf, policyOf } from './cycle-context.js';
import type { ActivityDependencies } from './dependencies.js';
