import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@kyhan/testkit/servers';
import { kyhanOf } from './kyhan-of.mjs';
import { writePlan } from './written-plan.mjs';

const UP_ONCE = 'Ctrl+C';

/** An office in one folder: the whole stack of one release, and later that of another, on the same data. */
export class FolderOffice {
  #running;

  /** @param {{ older: string, newer: string, smtpUrl: string }} given */
  static async open(given) {
    const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-carried-'));
    return new FolderOffice(given, folder, [await freePort(), await freePort()]);
  }

  constructor(given, folder, [portal, temporal]) {
    this.folder = folder;
    this.data = path.join(folder, 'data');
    const environment = {
      KYHAN_PORT: String(portal),
      KYHAN_TEMPORAL_PORT: String(temporal),
      KYHAN_SMTP_URL: given.smtpUrl,
      KYHAN_MAIL_FROM: 'Văn phòng <van-phong@example.org>',
    };
    this.releases = {
      older: kyhanOf(given.older, folder, environment),
      newer: kyhanOf(given.newer, folder, environment),
    };
  }

  /** The plan is applied where the release begins; the one after it finds it there. */
  async mustStart(release, ...plan) {
    const part = await this.releases[release].start(['up', ...plan, '--data', this.data], {
      upOnce: UP_ONCE,
      own: {},
    });
    if (!part.isUp) throw new Error(`the ${release} release did not start: ${part.said()}`);
    this.#running = part;
  }

  planFile() {
    return writePlan(this.folder);
  }

  /** Where its Temporal server answers while it is up. */
  get temporal() {
    return JSON.parse(readFileSync(path.join(this.data, 'run.json'), 'utf8')).temporalAddress;
  }

  async ask(release, ...args) {
    const said = await this.releases[release].run([...args, '--json', '--data', this.data]);
    if (said.exitCode !== 0)
      throw new Error(`kyhan ${args.join(' ')} ended with ${said.exitCode}: ${said.stderr}`);
    return JSON.parse(said.stdout);
  }

  /** Ends what runs, in order or as a machine that fails. */
  async leave(how = 'interrupt') {
    const part = this.#running;
    this.#running = undefined;
    return await part?.[how]();
  }

  async close() {
    await this.leave();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
