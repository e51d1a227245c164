/** @long */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@kyhan/calendar';
import { startInbox, type Inbox } from '@kyhan/local';
import { until } from '@kyhan/testkit/clock';
import { kyhan, startRole, type RunningKyhan } from '@kyhan/testkit/kyhan';
import { freePort, startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { ownPostgres, type OwnPostgres } from '../support/own-postgres.js';

const FIRST_PLAN = fileURLToPath(new URL('../../examples/first-plan/plan.yaml', import.meta.url));
const MOVED_DATE = pathToFileURL(path.join(import.meta.dirname, '../faults/harness/moved-date.mjs')).href;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const ZONE = 'Asia/Ho_Chi_Minh';
const ON_REQUEST = fileURLToPath(new URL('../support/on-request.yaml', import.meta.url));

interface Finding {
  readonly kind: string;
  readonly closedAt?: string;
}

(process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe)(
  'an office where the clock of the worker is set a day ahead, and back',
  () => {
    let folder = '';
    let postgres: OwnPostgres;
    let temporal: DevServer;
    let inbox: Inbox;
    let environment: Record<string, string> = {};
    let assignmentId = '';
    const running: RunningKyhan[] = [];
    const at = (name: string) => path.join(folder, name);
    let port = 0;
    let probe = 0;
    const ask = async <T>(...args: string[]): Promise<T> => {
      const end = await kyhan([...args, '--json', '--data', at('portal')], { environment });
      if (end.exitCode !== 0) throw new Error(`${args.join(' ')}: ${end.stderr}`);
      return JSON.parse(end.stdout) as T;
    };
    const setAhead = (ms: number) => writeFile(at('ahead'), String(ms));
    const ready = () => fetch(`http://127.0.0.1:${probe}/ready`);
    const untilReady = (status: number) =>
      until(async () => ((await ready()).status === status ? true : undefined));
    const astray = async () =>
      (await ask<Finding[]>('findings', '--all')).filter(({ kind }) => kind === 'clock-astray');
    /** What has happened to it. */
    const lived = async (id = assignmentId) => {
      const { events } = await ask<{ events: { fact: { type: string } }[] }>('history', id);
      return events.map(({ fact }) => fact.type);
    };
    const other = () => assignmentId.replace('phuong-nam', 'phuong-bac');
    const letters = async () => (await inbox.messages()).map(({ subject, to }) => `${to.join()}: ${subject}`);

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'kyhan-astray-'));
      const plan = at('plan.yaml');
      const text = await readFile(FIRST_PLAN, 'utf8');
      const formless = text.replace('    form: report.yaml\n', '').trimEnd();
      await writeFile(plan, `${formless}\n${await readFile(ON_REQUEST, 'utf8')}`);
      [port, probe] = await Promise.all([freePort(), freePort()]);
      postgres = await ownPostgres([]);
      [temporal, inbox] = await Promise.all([startDevServer(), startInbox({ smtpPort: 0, httpPort: 0 })]);
      environment = {
        KYHAN_DATABASE_URL: postgres.url,
        KYHAN_PUBLIC_URL: `http://127.0.0.1:${port}`,
        KYHAN_LINK_KEYS: at('link-keys.json'),
        KYHAN_FILES: at('files'),
        KYHAN_SMTP_URL: inbox.smtpUrl,
        KYHAN_MAIL_FROM: 'Văn phòng <van-phong@example.org>',
        TEMPORAL_ADDRESS: temporal.address,
      };
      const start = async (role: 'worker' | 'portal', own: Record<string, string>) => {
        running.push(await startRole({ role, folder, environment: { ...environment, ...own } }));
      };
      expect(await kyhan(['setup'], { environment, folder })).toMatchObject({ exitCode: 0 });
      await start('worker', {
        KYHAN_PROBE_PORT: String(probe),
        NODE_OPTIONS: `--import ${MOVED_DATE}`,
        FAULTS_CLOCK_FILE: at('ahead'),
      });
      await start('portal', { KYHAN_PORT: String(port) });
      await ask('apply', plan, '--yes');
      // Due in half a day: a clock that is a day ahead is past it.
      const due = Date.now() + DAY_MS / 2;
      const hour = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
      const when = ['--due', localDate(due, ZONE), '--at', hour.format(due)];
      await ask('open', 'on-request', ...when, '--id', 'letter-12', '--reason', 'Theo Công văn 12');
      assignmentId = await until(async () => {
        const all = await ask<{ assignmentId: string; unitId: string }[]>('list');
        return all.find((one) => one.unitId === 'phuong-nam' && one.assignmentId.includes('/on-request/'))
          ?.assignmentId;
      });
      await untilReady(200);
    });
    afterAll(async () => {
      for (const one of running) await one.interrupt();
      await Promise.all([inbox?.stop(), temporal?.stop()]);
      await postgres?.stop();
      await promisify(execFile)('rm', ['-rf', folder]);
    });

    it('does nothing early: nobody is late, no letter leaves, and a finding says whose clock it is', async () => {
      const before = { lived: await lived(), letters: await letters() };
      await setAhead(DAY_MS);
      await untilReady(503);
      expect(await (await ready()).text()).toContain('the clock of this machine differs');
      await until(async () => ((await astray()).length > 0 ? true : undefined));
      // What a unit hands in is stored; the turn that it asks for is refused by the clock, again and again.
      expect(await ask('submit', other(), '--nil', '--id', 'bac-1')).toMatchObject({ kind: 'stored' });
      await until(async () => (running[0]?.said().includes('CLOCK_ASTRAY') ? true : undefined));
      expect({ lived: await lived(), letters: await letters() }).toEqual(before);
      expect(await lived(other())).not.toContain('submitted');
    });

    it('goes on by itself when it is set back: what came meanwhile is taken in, on time', async () => {
      await setAhead(0);
      await untilReady(200);
      await until(async () => ((await lived(other())).includes('submitted') ? true : undefined));
      expect(await ask('show', other())).toMatchObject({ onTime: true });
      await until(async () =>
        (await astray()).every(({ closedAt }) => closedAt !== undefined) ? true : undefined,
      );
      expect(await lived()).not.toContain('became-overdue');
      await ask('verify');
    });
  },
);
