import process from 'node:process';
import { openRegister } from '@kyhan/register';
import { startTestPortal } from '@kyhan/testkit/portal';
import { at } from '@kyhan/testkit/clock';
import { filledRegister } from './filled-register.mjs';

/** Fills a register, serves pages over it to who coordinates, and tells its CPU whenever it is asked. */
const [databaseUrl, assignments] = process.argv.slice(2);
const NOW = at('2026-11-26', 9);

const register = await openRegister({ kind: 'server', url: databaseUrl });
const plan = await filledRegister(register, { assignments: Number(assignments), now: NOW });
const portal = await startTestPortal(register, NOW);
const cookie = await portal.signIn('linh');
process.on('message', () => process.send?.(cpuMs()));
process.send?.({ url: portal.url, cookie, pages: pagesOf(plan) });

/** The first asks the register for nothing. */
function pagesOf({ slug, obligations }) {
  const [{ id }] = obligations;
  const assignment = `${slug}/${id}/2026-11/main/phuong-1`;
  return [
    { name: 'signing in', path: '/sign-in' },
    { name: 'today', path: '/' },
    { name: 'list', path: '/assignments?state=open' },
    { name: 'list by a text', path: '/assignments?text=nhan+co&waiting=unit' },
    { name: 'matrix', path: '/matrix' },
    { name: 'matrix of two years', path: `/matrix?obligation=${id}&from=2025-01-01&to=2026-12-31` },
    { name: 'figures', path: '/figures' },
    { name: 'calls', path: '/calls' },
    { name: 'reviews', path: '/reviews' },
    { name: 'signed papers', path: '/papers' },
    { name: 'letter that urges', path: '/office-papers?kind=urging' },
    { name: 'results of a year', path: '/office-papers?kind=results&period=2026' },
    { name: 'assignment', path: `/assignments/${assignment}` },
    { name: 'notices', path: '/notices' },
    { name: 'findings', path: '/findings' },
  ];
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
