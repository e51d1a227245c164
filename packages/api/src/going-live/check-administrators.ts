import { listPeople } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** Whether somebody can sign in to look after it when nobody sits at the machine. */
export const checkAdministrators: LiveCheck = async ({ register, at, operator }) => {
  const words = liveCheckWords.administrators;
  const administrators = (await listPeople(register)).filter(({ roles }) =>
    roles.some(
      ({ role, fromAt, untilAt }) =>
        role === 'administrator' && fromAt <= at && (untilAt === undefined || at < untilAt),
    ),
  );
  const count = administrators.filter(({ mailbox }) => mailbox !== undefined).length;
  if (count > 0) return { state: 'ok', what: words.some({ count }) };
  const mend = { command: 'kyhan people add', page: '/people' };
  const isAtMachine = administrators.some(({ personId }) => personId === operator);
  if (isAtMachine) return { state: 'attention', what: words.operatorOnly, mend };
  return { state: 'blocking', what: words.none, mend };
};
