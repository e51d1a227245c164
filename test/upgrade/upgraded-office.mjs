import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROLE_IS_UP } from '@kyhan/testkit/kyhan';
import { freePort } from '@kyhan/testkit/servers';
import { kyhanOf } from './kyhan-of.mjs';
import { writePlan } from './written-plan.mjs';

/** An office whose parts are of two releases, which share a register, a Temporal server and a mail server. */
export class UpgradedOffice {
  #running = new Map();

  /** @param {{ older: string, newer: string, databaseUrl: string, temporal: string, smtpUrl: string }} given */
  static async open(given) {
    const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-upgrade-'));
    return new UpgradedOffice(given, folder, { older: await freePort(), newer: await freePort() });
  }

  constructor(given, folder, ports) {
    this.folder = folder;
    this.ports = ports;
    const environment = {
      KYHAN_DATABASE_URL: given.databaseUrl,
      KYHAN_PUBLIC_URL: `http://127.0.0.1:${ports.older}`,
      KYHAN_LINK_KEYS: this.at('link-keys.json'),
      KYHAN_FILES: this.at('files'),
      KYHAN_SMTP_URL: given.smtpUrl,
      KYHAN_MAIL_FROM: 'Văn phòng <van-phong@example.org>',
      TEMPORAL_ADDRESS: given.temporal,
    };
    this.releases = {
      older: kyhanOf(given.older, folder, environment),
      newer: kyhanOf(given.newer, folder, environment),
    };
  }

  at(name) {
    return path.join(this.folder, name);
  }

  planFile() {
    return writePlan(this.folder);
  }

  async setUp(release) {
    const { exitCode, stderr } = await this.releases[release].run(['setup']);
    if (exitCode !== 0) throw new Error(`setup of the ${release} release ended with ${exitCode}: ${stderr}`);
  }

  /** @returns whether it came up, and else what it said */
  async start(release, role) {
    const name = `${role}-${release}`;
    const own = role === 'portal' ? { KYHAN_PORT: String(this.ports[release]) } : {};
    const part = await this.releases[release].start([role, '--data', this.at(name)], {
      upOnce: ROLE_IS_UP[role],
      own,
    });
    if (part.isUp) this.#running.set(name, part);
    return part;
  }

  async mustStart(release, role) {
    const { isUp, said } = await this.start(release, role);
    if (!isUp) throw new Error(`the ${role} of the ${release} release did not start: ${said()}`);
  }

  /** Asks the command line beside the portal of a release; `exitCode` and `stderr` are for who expects a refusal. */
  async end(release, ...args) {
    return await this.releases[release].run([...args, '--json', '--data', this.at(`portal-${release}`)]);
  }

  async ask(release, ...args) {
    const { exitCode, stdout, stderr } = await this.end(release, ...args);
    if (exitCode !== 0) throw new Error(`kyhan ${args.join(' ')} ended with ${exitCode}: ${stderr}`);
    return JSON.parse(stdout);
  }

  /** Ends a part in order, or as a machine that fails. */
  async leave(release, role, how = 'interrupt') {
    const name = `${role}-${release}`;
    const part = this.#running.get(name);
    this.#running.delete(name);
    return await part?.[how]();
  }

  async close() {
    for (const part of this.#running.values()) await part.interrupt();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
