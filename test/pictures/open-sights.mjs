import path from 'node:path';
import { startInbox } from '@kyhan/local';
import { listAssignments, listPlans, openRegister } from '@kyhan/register';
import { startTestPortal } from '@kyhan/testkit/portal';
import { NOTICE_KIND_NAMES } from '@kyhan/words';
import { sql } from 'kysely';

/** The register, pages and letters that a demonstration left in a folder. */
export async function lookedInto(folder) {
  const register = await openRegister({ kind: 'folder', folder: path.join(folder, 'register') });
  const { rows } = await sql`select max(at) as now from events`.execute(register.db);
  const portal = await startTestPortal(register, Number(rows[0].now));
  const inbox = await startInbox({ smtpPort: 0, httpPort: 0, folder: path.join(folder, 'inbox') });
  return {
    register,
    portal,
    inbox,
    close: async () => {
      await inbox.stop();
      await portal.close();
      await register.close();
    },
  };
}

/** What is looked at of it. */
export async function openSights(folder) {
  const { register, portal, inbox, close } = await lookedInto(folder);
  return { all: [...(await pagesOf(register, portal)), ...(await lettersOf(inbox))], close };
}

async function pagesOf(register, portal) {
  const [{ plan }] = await listPlans(register);
  const linh = cookieOf(await portal.signIn('linh'));
  const minh = cookieOf(await portal.signIn('minh'));
  const waiting = await oneOf(register, portal.now, ['submitted', 'overdue', 'accepted']);
  const open = await oneOf(register, portal.now, ['open', 'due-soon', 'overdue']);
  const unit = cookieOf(await portal.signIn({ unitId: waiting.unitId }));
  const link = portal.link(open.assignmentId, mailboxOf(plan, open.unitId));
  const pages = [
    { name: 'today', path: '/', cookie: linh },
    { name: 'list', path: '/assignments?state=open', cookie: linh },
    { name: 'matrix', path: '/matrix', cookie: linh },
    { name: 'assignment', path: `/assignments/${waiting.assignmentId}`, cookie: linh },
    { name: 'cycles', path: '/cycles', cookie: linh },
    { name: 'notices', path: '/notices', cookie: linh },
    { name: 'findings', path: '/findings', cookie: linh },
    { name: 'people', path: '/people', cookie: minh },
    { name: 'unit', path: '/', cookie: unit, onPhone: true },
    { name: 'hand-in', path: link, onPhone: true },
    { name: 'sign-in', path: '/sign-in', onPhone: true },
  ];
  return pages.map(({ path: at, ...page }) => ({ ...page, url: portal.url + at }));
}

/** The first that stands so, rather than so: what a demonstration ends with is not the same on each machine. */
async function oneOf(register, now, statuses) {
  for (const is of statuses) {
    const [first] = await listAssignments(register, { status: { is, now } });
    if (first !== undefined) return first;
  }
  throw new Error(`nothing is ${statuses.join(' or ')}`);
}

/** The first contact of a unit. */
export function mailboxOf({ units }, unitId) {
  return units.find(({ id }) => id === unitId)?.contacts[0]?.email ?? '';
}

/** A cookie of a signed-in person, as a browser takes it. */
export function cookieOf(header) {
  const [name, value] = header.split('=');
  return { name, value };
}

const LETTERS = ['opening', 'reminder', 'overdue', 'receipt'];

/** The last of each kind, which its subject begins with. */
async function lettersOf(inbox) {
  const mails = await inbox.messages();
  return await Promise.all(
    LETTERS.map(async (kind) => {
      const said = NOTICE_KIND_NAMES[kind].vi;
      const mail = mails.findLast(({ subject }) => subject.includes(said));
      if (mail === undefined) throw new Error(`no letter says ${said}`);
      const { html } = await (await fetch(`${inbox.url}/api/messages/${mail.id}`)).json();
      return { name: `letter-${kind}`, html, onPhone: true };
    }),
  );
}
