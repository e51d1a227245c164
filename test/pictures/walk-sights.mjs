import { localDate } from '@kyhan/calendar';
import { invitationIdOf } from '@kyhan/plan/ids';
import { cycleHistory, listAssignments, listCycles, listPlans, readSessions } from '@kyhan/register';
import { cookieOf, mailboxOf } from './open-sights.mjs';

const BRIEFING = 'press-briefing';
const ROSTER = 'rosters/socio-political-officials.csv';
/** Subjects that letters of the walk begin with, and what their pictures are called. */
const LETTERS = {
  invitation: 'Giấy mời họp',
  moved: 'Dời ngày họp',
  agenda: 'Chương trình giao ban',
  minutes: 'Biên bản giao ban',
  topics: 'Đăng ký nội dung',
  training: 'Lớp tập huấn',
};

/** The monthly briefing and the training of a demonstration: its pages, and the letters as they were sent. */
export async function walkSights({ register, portal, inbox }) {
  const [{ plan }] = await listPlans(register);
  const { held, coming } = await briefings(register);
  return [
    ...(await meetingPages({ register, portal, plan }, held)),
    ...(await invitationPages({ portal, plan }, coming)),
    ...(await trainingPages({ register, portal, plan })),
    ...(await lettersOfWalk(inbox)),
  ];
}

/** The first that was put off, or else the first, and the last, to which people are still invited. */
async function briefings(register) {
  const all = (await listCycles(register, {})).filter(({ obligationId }) => obligationId === BRIEFING);
  const ids = all.map(({ cycleId }) => cycleId).toSorted();
  const events = await Promise.all(ids.map((cycleId) => cycleHistory(register, cycleId)));
  const putOff = events.findIndex((told) => told.some(({ type }) => type === 'cycle-postponed'));
  return { held: ids[Math.max(putOff, 0)], coming: ids.at(-1) };
}

async function meetingPages({ register, portal, plan }, cycleId) {
  const cookie = cookieOf(await portal.signIn('linh'));
  const owed = await listAssignments(register, { cycleId });
  const inStep = (step) => owed.find(({ stepId }) => stepId === step);
  const linkOf = ({ assignmentId, unitId }) => portal.link(assignmentId, mailboxOf(plan, unitId));
  return [
    { name: 'meeting', url: `${portal.url}/meetings/${cycleId}`, cookie },
    { name: 'agenda', url: `${portal.url}/agendas/${cycleId}`, cookie },
    { name: 'cycle', url: `${portal.url}/cycles/${cycleId}`, cookie },
    { name: 'minutes', url: `${portal.url}/assignments/${inStep('meeting').assignmentId}`, cookie },
    { name: 'agenda-of-chair', url: portal.url + linkOf(inStep('agenda')) },
    { name: 'release', url: portal.url + linkOf(inStep('release')) },
  ];
}

async function invitationPages({ portal, plan }, cycleId) {
  const unitId = 'hoi-nha-bao';
  const link = portal.link(invitationIdOf({ cycleId, unitId }), mailboxOf(plan, unitId));
  const cookie = cookieOf(await portal.signIn({ unitId: 'so-y-te' }));
  const linh = cookieOf(await portal.signIn('linh'));
  return [
    { name: 'cycle-coming', url: `${portal.url}/cycles/${cycleId}`, cookie: linh },
    { name: 'meeting-coming', url: `${portal.url}/meetings/${cycleId}`, cookie: linh },
    { name: 'invitation', url: `${portal.url}${link}/meeting` },
    { name: 'invited-unit', url: `${portal.url}/`, cookie },
    { name: 'invited-meeting', url: `${portal.url}/meetings/${cycleId}`, cookie },
  ];
}

async function trainingPages({ register, portal, plan }) {
  const linh = cookieOf(await portal.signIn('linh'));
  const unit = cookieOf(await portal.signIn({ unitId: 'mttq' }));
  const sessions = [...(await readSessions(register, plan.slug)).keys()].toSorted();
  const of = (path, asked) => `${portal.url}${path}?${new URLSearchParams({ plan: plan.slug, ...asked })}`;
  const today = localDate(portal.now, plan.timeZone);
  const rounds = await listAssignments(register, { obligationId: 'training-round' });
  const report = rounds.find(({ stepId }) => stepId === 'attendance');
  return [
    { name: 'training-before', url: of('/training', { on: '2023-10-01' }), cookie: linh },
    { name: 'training-after', url: of('/training', { on: today }), cookie: linh },
    { name: 'training-left', url: of('/training/people', { roster: ROSTER, on: today }), cookie: linh },
    { name: 'training-held', url: of('/training/session', { session: sessions[0] }), cookie: linh },
    { name: 'training-coming', url: of('/training/session', { session: sessions.at(-1) }), cookie: linh },
    { name: 'training-of-unit', url: of('/training', { on: today }), cookie: unit },
    { name: 'session-of-unit', url: of('/training/session', { session: sessions.at(-1) }), cookie: unit },
    ...(report === undefined
      ? []
      : [
          {
            name: 'training-report',
            url: portal.url + portal.link(report.assignmentId, mailboxOf(plan, report.unitId)),
          },
        ]),
  ];
}

async function lettersOfWalk(inbox) {
  const mails = await inbox.messages();
  const found = Object.entries(LETTERS).flatMap(([name, said]) => {
    const mail = mails.find(({ subject }) => subject.includes(said));
    return mail === undefined ? [] : [[name, mail]];
  });
  return await Promise.all(
    found.map(async ([name, { id }]) => {
      const { html } = await (await fetch(`${inbox.url}/api/messages/${id}`)).json();
      return { name: `letter-${name}`, html };
    }),
  );
}
