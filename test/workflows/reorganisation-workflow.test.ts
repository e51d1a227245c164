import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activities } from '@kyhan/activities';
import { reorganisationIdOf } from '@kyhan/plan/ids';
import { planChangedSignal, type reorganisationWorkflow } from '@kyhan/workflows';
import { startTimeSkipping, type TimeSkipping } from './time-skipping.js';

const HOUR = 60 * 60_000;
const REORGANISATION = { planSlug: 'cast', effective: '2025-07-01' };
type Day = Awaited<ReturnType<Activities['reorganisationDay']>>;

const COMING: Day = {
  isTakenBack: false,
  isComing: true,
  beginsInMs: 30 * 24 * HOUR,
  sentence: 'Chờ đến ngày 01/07/2025',
  details: '- Phường Bắc → Phường Đông',
};
const COME: Day = { ...COMING, isComing: false, beginsInMs: 0 };
const TAKEN_BACK: Day = { ...COME, isTakenBack: true, sentence: 'không còn' };

describe('the reorganisation of a plan', () => {
  let temporal: TimeSkipping;
  /** What the workflow did, in order, with how many hours after its start. */
  let did: [hours: number, what: string][];
  let began: number;

  beforeAll(async () => {
    temporal = await startTimeSkipping();
  });
  afterAll(() => temporal?.stop());
  beforeEach(async () => {
    did = [];
    began = await temporal.server.currentTimeMs();
  });

  const note = async (what: string) => {
    did.push([Math.round(((await temporal.server.currentTimeMs()) - began) / HOUR), what]);
  };
  const use = (days: readonly Day[], some: Partial<Activities> = {}) => {
    const coming = [...days];
    temporal.use({
      reorganisationDay: async () => {
        await note('looked');
        return (coming.length > 1 ? coming.shift() : coming[0]) ?? COME;
      },
      passOnWork: async () => {
        await note('passed on');
        return { passed: 2 };
      },
      askAboutRest: async ({ passed }) => {
        await note('asked');
        return { left: 0, sentence: `${passed}`, details: '' };
      },
      ...some,
    });
  };
  const start = async () =>
    await temporal.server.client.workflow.start<typeof reorganisationWorkflow>('reorganisationWorkflow', {
      taskQueue: temporal.taskQueue,
      workflowId: reorganisationIdOf(REORGANISATION),
      args: [REORGANISATION],
    });

  it('sleeps until its day, hands over, and asks a person about the rest', async () => {
    use([COMING, COME]);
    expect(await (await start()).result()).toBe('2');
    expect(did).toEqual([
      [0, 'looked'],
      [720, 'looked'],
      [720, 'passed on'],
      [720, 'asked'],
    ]);
  });

  it('ends at once where a new version takes it back', async () => {
    use([COMING, TAKEN_BACK]);
    const handle = await start();
    await handle.signal(planChangedSignal);
    expect(await handle.result()).toBe('không còn');
    expect(did).toEqual([
      [0, 'looked'],
      [0, 'looked'],
    ]);
  });

  it('sleeps on where a new version moves the day away', async () => {
    use([COMING, { ...COMING, beginsInMs: 60 * 24 * HOUR }, COME]);
    const handle = await start();
    await handle.signal(planChangedSignal);
    await handle.result();
    expect(did.map(([hours]) => hours)).toEqual([0, 0, 1440, 1440, 1440]);
  });

  it('does a step again that a crash interrupted, and none that is done', async () => {
    let crashes = 2;
    use([COME], {
      passOnWork: async () => {
        await note('passed on');
        if ((crashes -= 1) >= 0) throw new Error('the worker was killed');
        return { passed: 2 };
      },
    });
    expect(await (await start()).result()).toBe('2');
    expect(did.map(([, what]) => what)).toEqual(['looked', 'passed on', 'passed on', 'passed on', 'asked']);
  });

  it('leaves nothing behind that passes: what got no answer is asked for again within the hour', async () => {
    let left = 3;
    use([COME], {
      askAboutRest: async ({ passed }) => {
        await note('asked');
        return { left: (left -= 1), sentence: `${passed}`, details: '' };
      },
    });
    expect(await (await start()).result()).toBe('6');
    expect(did.filter(([, what]) => what === 'passed on').map(([hours]) => hours)).toEqual([0, 1, 2]);
  });
});
