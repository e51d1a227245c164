import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { mailChannel, type Channel } from '@kyhan/channels';
import { startInbox, type Inbox } from '@kyhan/local';
import { checkInvariants, listFindings, listNotices, type Register } from '@kyhan/register';
import {
  acceptedForFebruary,
  BAC,
  castCycleId,
  insertPlan,
  LINH,
  MINISTRY_MAILBOX,
  ofUnit,
  planThatSends,
  keptFile,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2026-03-06', 9);
const REPORT = ofUnit(BAC, castCycleId('2026-02'));
const DOCUMENT = { number: '45', sign: 'BC-UBND', on: '2026-03-06', signatory: 'Phó Chủ tịch' };
const PDF = Buffer.from('%PDF-1.4 báo cáo');

/** Over real SMTP, from the front door to the mailboxes of recipients. */
describe('an issued report', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let inbox: Inbox;
  let mail: Channel;
  let door: ReturnType<typeof clientAlone>;
  const begin = async ({ unknownMailboxes = [] as readonly string[], files = true } = {}) => {
    register = await registers.open();
    await insertPlan(register, planThatSends());
    const about = { name: 'bao-cao.pdf', mediaType: 'application/pdf', isDocument: true };
    const scan = await keptFile(register, { ...about, content: PDF });
    const values = { summary: 'Đã tổ chức 2 buổi', participants: 12 };
    await acceptedForFebruary(register, values, { files: files ? [scan] : [] });
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, unknownMailboxes });
    mail = mailChannel({ smtpUrl: inbox.smtpUrl, from: 'Kỳ Hạn <ky-han@so-tttt.example.org>' });
    door = clientAlone(register, NOW);
    await door.client.issueReport({ assignmentId: REPORT, document: DOCUMENT, actor: LINH });
  };
  afterEach(async () => {
    await door?.close();
    await mail?.close();
    await inbox?.stop();
  });
  afterAll(() => registers.end());

  const deliver = async (now = NOW) => {
    const clock = { now: () => now, toPlan: (one: number) => one, toReal: (one: number) => one, speed: 1 };
    const activities = activitiesAlone({ register, clock, channels: { mail } });
    return await new MockActivityEnvironment().run(() => activities.deliverNotices());
  };
  const letters = async () => await inbox.messages({ to: MINISTRY_MAILBOX });
  const whole = async () => {
    const [{ id } = { id: '' }] = await letters();
    return (await (await fetch(`${inbox.url}/api/messages/${id}`)).json()) as {
      readonly attachments: readonly { readonly name: string; readonly size: number }[];
    };
  };
  const states = async () =>
    (await listNotices(register, { kind: 'issued-report' })).map(({ contactUnitId, state }) => [
      contactUnitId,
      state,
    ]);

  it('reaches the ministry with its number and its files, once', async () => {
    await begin();
    await deliver();
    expect((await states()).map(([, state]) => state)).toEqual(['sent', 'sent']);
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('Báo cáo số 45/BC-UBND: Báo cáo tháng, tháng 02/2026');
    expect(letter?.text).toContain('Kính gửi: Bộ Văn hóa');
    expect(letter?.text).toContain(
      'Phường Bắc trân trọng gửi kèm Báo cáo số 45/BC-UBND, ngày 06 tháng 3 năm 2026, Phó Chủ tịch ký.',
    );
    expect(letter?.text).not.toContain('Thư nhắc tự động');
    expect((await whole()).attachments).toMatchObject([{ name: 'bao-cao.pdf', size: PDF.length }]);
    await door.client.issueReport({ assignmentId: REPORT, document: DOCUMENT, actor: LINH });
    expect(await deliver(NOW + 60_000)).toMatchObject({ sent: 0 });
    expect(await letters()).toHaveLength(1);
    const results = await checkInvariants(register, { now: NOW + 60_000 });
    const broken = results.flatMap((result) => result.broken);
    // No workflow closes it here.
    expect(broken.filter((fault) => !fault.endsWith('is not closed'))).toEqual([]);
  });

  it('carries what was filled in where it has no file', async () => {
    await begin({ files: false });
    await deliver();
    const [letter] = await letters();
    expect(letter?.text).toContain('Đã tổ chức 2 buổi');
    expect((await whole()).attachments).toEqual([]);
  });

  it('says that it replaces what had left under another number', async () => {
    await begin();
    await deliver();
    const document = { ...DOCUMENT, number: '46' };
    await door.client.issueReport({ assignmentId: REPORT, document, actor: LINH });
    await deliver(NOW + 60_000);
    const all = await letters();
    expect(all.map(({ subject }) => subject.slice(0, 22))).toEqual([
      'Báo cáo số 45/BC-UBND:',
      'Báo cáo số 46/BC-UBND:',
    ]);
    expect(all.map(({ text }) => text.includes('thay thế báo cáo đã gửi trước đây'))).toEqual([false, true]);
  });

  it('that a server refuses is a finding, which ends when it went another way', async () => {
    await begin({ unknownMailboxes: [MINISTRY_MAILBOX] });
    await deliver();
    expect(await states()).toEqual(
      expect.arrayContaining([
        ['Bộ Văn hóa', 'failed'],
        ['uy-ban', 'sent'],
      ]),
    );
    const found = async () =>
      (await listFindings(register)).map(({ kind, subject, ending }) => [kind, subject, ending]);
    expect(await found()).toEqual([['report-refused', REPORT, undefined]]);
    const sent = { assignmentId: REPORT, recipient: 2, way: 'post', on: '2026-03-06' } as const;
    await door.client.noteReportSent({ ...sent, actor: LINH });
    expect(await found()).toEqual([['report-refused', REPORT, 'sent-out']]);
  });
});
