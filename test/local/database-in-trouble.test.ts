/** @long */
import { execFile } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startInbox, type Inbox } from '@kyhan/local';
import { readRunFile } from '@kyhan/local/folder';
import { localDate } from '@kyhan/calendar';
import { API_ROOT } from '@kyhan/contracts';
import { until } from '@kyhan/testkit/clock';
import { kyhan, startRole, type RunningKyhan } from '@kyhan/testkit/kyhan';
import { hiddenOf, multipart } from '@kyhan/testkit/portal';
import { freePort, startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { ownPostgres, type OwnPostgres } from '../support/own-postgres.js';
import { silentNetwork, type SilentNetwork } from '../support/silent-network.js';
import { smallDisk, type SmallDisk } from '../support/small-disk.js';

const PLAN = fileURLToPath(new URL('../../examples/first-plan/plan.yaml', import.meta.url));
const BAC = 'dau-moi@phuong-bac.example.org';
const DAY_MS = 24 * 60 * 60_000;
const UNAVAILABLE = 6;
/** What one of these calls answers where its part is away; three of them take every connection that there is. */
const CONNECTIONS = 3;
/** Its log of changes is to have room before the tables have none. */
const IN_LITTLE_ROOM = ['min_wal_size=32MB', 'max_wal_size=64MB', 'max_connections=50'];
const DISK_MB = 320;
const WORDS = 'Đã tổ chức hai buổi đối thoại với người dân tổ 4';

(process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe)(
  'an office whose database is in trouble',
  () => {
    let folder = '';
    let disk: SmallDisk | undefined;
    let postgres: OwnPostgres;
    let network: SilentNetwork;
    let temporal: DevServer;
    let inbox: Inbox;
    let environment: Record<string, string> = {};
    let link = '';
    const running: RunningKyhan[] = [];
    const at = (name: string) => path.join(folder, name);
    let port = 0;
    let probe = 0;

    const told = (...args: string[]) => kyhan([...args, '--data', at('portal')], { environment });
    const ask = async <T>(...args: string[]): Promise<T> => {
      const end = await told(...args, '--json');
      if (end.exitCode !== 0) throw new Error(`${args.join(' ')}: ${end.stderr}`);
      return JSON.parse(end.stdout) as T;
    };
    /** Where the portal listens, and what it and the worker tell whoever watches them. */
    const visit = (where: string, asking?: RequestInit) => fetch(`http://127.0.0.1:${port}${where}`, asking);
    const READINESS = {
      portal: () => visit(`${API_ROOT}/ready`),
      worker: () => fetch(`http://127.0.0.1:${probe}/ready`),
    } as const;
    /** Once each says that it is not ready, why. */
    const untilUnready = () =>
      Promise.all(
        Object.values(READINESS).map((look) =>
          until(async () => {
            const answer = await look();
            return answer.status === 503 ? await answer.text() : undefined;
          }),
        ),
      );
    const untilReady = () =>
      Promise.all(
        Object.values(READINESS).map((look) =>
          until(async () => ((await look()).status === 200 ? true : undefined)),
        ),
      );
    /** The page of the link as it is filled in, ready to be sent. */
    const filled = async (note: string, act?: 'save') => {
      const page = await (await visit(link)).text();
      const pressed = act === undefined ? {} : { act };
      const { payload, headers } = await multipart({ ...hiddenOf(page), ...pressed, nil: 'yes', note });
      return { method: 'POST', body: new Uint8Array(payload), headers, redirect: 'manual' } as const;
    };
    const statusOf = async (unitId: string) => (await owedBy(unitId)).status;
    const owedBy = async (unitId: string) => {
      const month = localDate(Date.now(), 'Asia/Ho_Chi_Minh').slice(0, 7);
      const all = await ask<{ assignmentId: string; unitId: string; status: string }[]>('list');
      const one = all.find((each) => each.unitId === unitId && each.assignmentId.includes(`/${month}/`));
      if (one === undefined) throw new Error(`${unitId} owes nothing`);
      return one;
    };

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'kyhan-trouble-'));
      [port, probe] = await Promise.all([freePort(), freePort()]);
      disk = smallDisk(DISK_MB);
      if (disk !== undefined) chmodSync(disk.folder, 0o755);
      postgres = await ownPostgres(IN_LITTLE_ROOM, disk?.folder);
      network = await silentNetwork(postgres.url);
      [temporal, inbox] = await Promise.all([startDevServer(), startInbox({ smtpPort: 0, httpPort: 0 })]);
      environment = {
        KYHAN_DATABASE_URL: network.url,
        KYHAN_DATABASE_SECONDS: '4',
        KYHAN_DATABASE_CONNECTIONS: String(CONNECTIONS),
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
      await start('worker', { KYHAN_PROBE_PORT: String(probe) });
      await start('portal', { KYHAN_PORT: String(port) });
      expect((await readRunFile(at('portal')))?.url).toBe(environment['KYHAN_PUBLIC_URL']);
      await ask('apply', PLAN, '--yes');
      const { assignmentId } = await until(() => owedBy('phuong-bac').catch(() => undefined));
      // A ruling is told at once, at whatever hour, with the link.
      await ask('extend', assignmentId, '--new-due', inDays(30), '--day-off', '--reason', 'Mưa lũ kéo dài');
      link = await until(async () => {
        const texts = (await inbox.messages({ to: BAC })).map(({ text }) => text).join('\n');
        return /http:\/\/127\.0\.0\.1:\d+(\/s\/\S+)/.exec(texts)?.[1];
      });
      await untilReady();
    });
    afterAll(async () => {
      for (const one of running) await one.interrupt();
      await Promise.all([network?.stop(), inbox?.stop(), temporal?.stop()]);
      await postgres?.stop();
      disk?.remove();
      await promisify(execFile)('rm', ['-rf', folder]);
    });

    it('keeps what a unit has typed over a crash of the server: what was saved, and what it sends meanwhile', async () => {
      const saved = await visit(link, await filled(WORDS, 'save'));
      expect([saved.status, saved.headers.get('location')]).toEqual([303, link]);
      const more = `${WORDS}, tổ 5 và tổ 6`;
      const sent = await filled(more);
      await postgres.crash();
      const answer = await visit(link, sent);
      const page = await answer.text();
      expect([answer.status, page.includes('REGISTER_UNAVAILABLE'), page.includes(more)]).toEqual([
        503,
        true,
        true,
      ]);
      for (const why of await untilUnready()) expect(why).toMatch(/register: /);
      await postgres.startAgain();
      await untilReady();
      expect(await (await visit(link)).text()).toContain(WORDS);
      expect(await statusOf('phuong-bac')).not.toBe('submitted');
      await ask('verify');
    });

    it('tells everybody where the network is silent, keeps what was typed, and goes on when it is not', async () => {
      const sent = await filled(WORDS);
      network.silence(true);
      const answer = await visit(link, sent);
      const page = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
      expect(page).toContain('REGISTER_UNAVAILABLE');
      expect(page).toMatch(/không có hồi âm|không nối được/);
      expect(page).toContain(WORDS);
      const { exitCode, stderr } = await told('list');
      expect([exitCode, stderr]).toEqual([UNAVAILABLE, expect.stringContaining('REGISTER_UNAVAILABLE')]);
      for (const why of await untilUnready()) expect(why).toMatch(/register: /);
      network.silence(false);
      await untilReady();
      const receipt = await until(async () => {
        const again = await visit(link, sent);
        return again.status === 303 ? again.headers.get('location') : undefined;
      });
      expect(receipt).toMatch(/\/receipt\//);
      await until(async () => ((await statusOf('phuong-bac')) === 'submitted' ? true : undefined));
    });

    it('tells everybody where every connection is in use, and goes on when one is not', async () => {
      const { assignmentId } = await owedBy('phuong-nam');
      const holder = new pg.Client({ connectionString: postgres.url });
      await holder.connect();
      await holder.query('begin; lock table assignments, standings, sessions in access exclusive mode');
      const over = new AbortController();
      const asking = Array.from({ length: 2 * CONNECTIONS }, async () => {
        const statuses = new Set<number>();
        while (!over.signal.aborted) statuses.add((await visit(link)).status);
        return [...statuses];
      });
      const why = await until(async () => {
        const answer = await READINESS.portal();
        const text = await answer.text();
        return text.includes('KYHAN_DATABASE_CONNECTIONS') ? text : undefined;
      });
      expect(why).toContain('NOT_READY');
      const refused = await told('submit', assignmentId, '--nil', '--id', 'nam-1');
      expect(refused.exitCode).toBe(UNAVAILABLE);
      over.abort();
      expect(new Set((await Promise.all(asking)).flat())).toEqual(new Set([503]));
      await holder.query('rollback');
      await holder.end();
      await untilReady();
      expect(await ask('submit', assignmentId, '--nil', '--id', 'nam-1')).toMatchObject({ kind: 'stored' });
      await until(async () => ((await statusOf('phuong-nam')) === 'submitted' ? true : undefined));
    });

    it('tells everybody where the disk is full, loses nothing, and goes on when there is room', async () => {
      if (disk === undefined) return;
      const { assignmentId } = await owedBy('phuong-nam');
      await ask('return', assignmentId, '--reason', 'Thiếu số liệu', '--new-due', inDays(20), '--day-off');
      const receipt = await ask('submit', assignmentId, '--nil', '--id', 'nam-2');
      disk.fill();
      for (const why of await untilUnready()) expect(why).toMatch(/register: .*disk of the database is full/);
      // What is longer than what lies about in the tables' own room.
      const sent = await filled(WORDS + randomWords(400_000));
      const answer = await visit(link, sent);
      const page = await answer.text();
      expect([answer.status, page.includes('ổ đĩa của cơ sở dữ liệu đã đầy')]).toEqual([503, true]);
      expect(page).toContain(WORDS);
      disk.free();
      await untilReady();
      expect(await ask('submit', assignmentId, '--nil', '--id', 'nam-2')).toMatchObject({
        kind: 'duplicate',
        hash: (receipt as { hash: string }).hash,
      });
      await until(async () => ((await statusOf('phuong-nam')) === 'submitted' ? true : undefined));
      // It ends with another exit code where the register is not whole.
      await ask('verify');
    });

    it('has had no part started anew', async () => {
      expect(await Promise.all(running.map((one) => one.interrupt()))).toEqual([0, 0]);
    });
  },
);

function inDays(days: number): string {
  return localDate(Date.now() + days * DAY_MS, 'Asia/Ho_Chi_Minh');
}

/** Such as no compression makes short. */
function randomWords(length: number): string {
  let seed = 7;
  return Array.from({ length: length / 4 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return ` ${seed.toString(36).slice(-3)}`;
  }).join('');
}
