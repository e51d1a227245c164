import { createActivities, type Activities } from '@kyhan/activities';
import { planCalendar } from '@kyhan/plan';

type Dependencies = Parameters<typeof createActivities>[0];

/**
 * Activities over a register where no Temporal server runs: nothing is started or rung, all seems to be running, and
 * nothing is delivered unless channels are given. Throws nothing itself.
 */
export function activitiesAlone(
  given: Pick<Dependencies, 'register' | 'clock'> & Partial<Dependencies>,
): Activities {
  return createActivities({
    language: 'vi',
    retention: {},
    calendarOf: planCalendar,
    channels: {},
    applying: NOTHING_APPLIED,
    reorganising: NOTHING_REORGANISED,
    keepSchedules: async () => ({ paused: [] }),
    running: {
      standing: async () => ({ isRunning: true }),
      startCycle: async () => undefined,
      startApplication: async () => undefined,
      startShard: async () => undefined,
    },
    ringShard: async () => undefined,
    ringPostOffice: async () => undefined,
    links: {
      submission: () => '',
      invitation: () => '',
      meeting: () => '',
      assignment: () => '',
      cycle: () => '',
      cycles: () => 'https://ky-han.example.org/cycles',
      signIn: (token) => `https://kyhan.example.org/sign-in/${token}`,
    },
    ...given,
  });
}

const refuse = () => Promise.reject(new Error('nobody applies a plan here'));

const NOTHING_APPLIED: Dependencies['applying'] = {
  keepSchedules: refuse,
  dueOpenings: refuse,
  cyclesToMove: refuse,
  moveCycles: refuse,
  finishActs: async () => undefined,
  recordFindings: refuse,
};

const NOTHING_REORGANISED: Dependencies['reorganising'] = {
  keep: async () => undefined,
  passOn: async () => ({ passed: 0 }),
  askAboutRest: async () => ({ left: 0, asked: 0 }),
};
