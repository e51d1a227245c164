import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listAssignments } from '@kyhan/register';
import { unitAs } from '@kyhan/testkit/cast';
import { DAY, until } from '@kyhan/testkit/clock';
import { startEngine } from '@kyhan/testkit/engine';
import { startTestPortal } from '@kyhan/testkit/portal';
import { NOTICE_KIND_NAMES } from '@kyhan/words';

const REPORT = 'unit-year-report';
const COORDINATOR = 'so-tttt';
const REMINDER = NOTICE_KIND_NAMES.reminder.vi;
/** Before the year reports are due, on the day itself, and the morning after. */
const BEFORE = ['2023-11-02', '09:00'];
const DUE = ['2023-11-06', '14:00'];
const MORNING = ['2023-11-08', '09:00'];

/**
 * A demonstration that was lived until the year reports fall due, carried on by the engine to the morning after, while
 * its simulated people are away: so that something waits for the coordinator.
 */
export async function handbookMorning(lived) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-morning-'));
  cpSync(path.join(lived, 'register'), path.join(folder, 'register'), { recursive: true });
  const register = { kind: 'folder', folder: path.join(folder, 'register') };
  const engine = await startEngine({ startsOn: BEFORE[0], realMsPerDay: DAY, register });
  const close = async () => {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await lastDays(engine);
    const { register: book, client, clock, inbox } = engine;
    const portal = await startTestPortal(book, clock.now(), { client });
    return { register: book, portal, inbox, close: () => portal.close().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Some units say how it goes, some hand in on the last day, the rest is late. */
async function lastDays(engine) {
  const { register, client, clock } = engine;
  await engine.moveTo(...BEFORE);
  const [asks, contests, notes, ...others] = await owed(register, clock.now());
  const act = ({ unitId, assignmentId }, actId, wish) =>
    client.act({ actId, assignmentId, actor: unitAs(unitId), ...wish });
  await act(asks, 'so-tay-gia-han', {
    act: 'ask',
    newDueOn: '2023-11-17',
    reason: 'Chờ số liệu của ngành dọc, dự kiến có ngày 14/11.',
  });
  await act(contests, 'so-tay-xem-lai', {
    act: 'contest',
    reason: 'Nội dung này từ ngày 01/10 do phòng chuyên môn của sở khác theo dõi.',
  });
  await act(notes, 'so-tay-tien-do', { act: 'note', reason: 'Đã trình lãnh đạo ký.' });
  await engine.moveTo(...DUE);
  await until(async () => (await engine.inbox.messages()).some(({ subject }) => subject.includes(REMINDER)));
  for (const [place, { unitId, assignmentId }] of others.slice(0, 5).entries())
    await client.submit({
      submissionId: `so-tay-${place}`,
      assignmentId,
      values: valuesOf(place),
      nil: false,
      files: [],
      actor: unitAs(unitId),
      channel: 'link',
    });
  await until(async () => (await waiting(register, 'review', clock.now())) >= Math.min(5, others.length));
  await until(async () => (await waiting(register, 'extension', clock.now())) > 0);
  await engine.moveTo(...MORNING);
  await until(async () => (await late(register, clock.now())).length > 0);
}

/** Of units other than the one that coordinates: its own stands among the late ones. */
async function owed(register, now) {
  const all = await listAssignments(register, { obligationId: REPORT, waiting: { for: 'unit', now } });
  return all.filter(({ unitId }) => unitId !== COORDINATOR);
}

const late = (register, now) => listAssignments(register, { status: { is: 'overdue', now } });

async function waiting(register, what, now) {
  return (await listAssignments(register, { waiting: { for: what, now } })).length;
}

const valuesOf = (place) => ({
  summary: 'Đã tuyên truyền về quyền con người tại hội nghị, lớp tập huấn và trên trang thông tin điện tử.',
  events: 3 + place,
  'folded-in': 2 + place,
  items: 40 + 13 * place,
  people: 1250 * (place + 1),
  spokesperson: true,
  informed: place,
});
