import type { MachinePart } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf } from '@kyhan/plan/ids';
import {
  countSetApart,
  findMailLimit,
  isOnMailList,
  placeText,
  registerHealth,
  tellLetterTried,
} from '@kyhan/register';
import { shortInstant } from '@kyhan/words';
import { given } from '../given.js';
import { goingLive } from '../going-live/going-live.js';
import { whoActed } from '../names/who-acted.js';
import { planZone } from '../plan-zone.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { askedParts, silence, type AskedPart } from '../serving/require-ready.js';
import { isOfThisMachine, requireOf, type Viewer } from '../viewers/viewer.js';

type OfMachine =
  | 'checkMachine'
  | 'sendTestLetter'
  | 'holdMail'
  | 'settleDoubts'
  | 'takeOver'
  | 'makeBackup'
  | 'checkGoingLive'
  | 'getMailLimit'
  | 'limitMail'
  | 'getSettings';

/** Whether the machine is well, and whether letters arrive. */
export function machineHandlers(dependencies: PortalDependencies): Pick<Handlers, OfMachine> {
  return {
    checkMachine: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: await machineHealth(dependencies) };
    },
    checkGoingLive: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: await goingLive(dependencies) };
    },
    sendTestLetter: async ({ viewer, body }) => ({
      answer: await sentTestLetter(dependencies, viewer, body),
    }),
    holdMail: async ({ viewer: { actor }, body: { held } }) => {
      const changed = await dependencies.client.holdMail({ held, actor });
      const { outbox } = await registerHealth(dependencies.register, dependencies.now());
      return { answer: { held, changed, waiting: outbox.waiting } };
    },
    settleDoubts: async ({ viewer: { actor }, body: { sent } }) => ({
      answer: { sent, count: await dependencies.client.settleDoubts({ sent, actor }) },
    }),
    takeOver: async ({ viewer: { actor } }) => {
      const { place, client } = dependencies;
      if (place === undefined) throw new KyhanError('NOT_READY', { reasons: 'place' });
      const from = await client.takeOver({ place, actor });
      if (from === undefined) return { answer: { taken: false } };
      return { answer: { taken: true, from: placeText(from), to: placeText(place) } };
    },
    makeBackup: async ({ viewer, request, body: { folder } }) => {
      requireOf(viewer, 'inspect');
      // A backup holds the keys of links: where it goes, the settings say, or whoever is at this machine.
      if (folder !== null && !isOfThisMachine(dependencies, request)) throw new KyhanError('NOT_ALLOWED');
      const { backup } = dependencies;
      if (backup === undefined) throw new KyhanError('NOT_READY', { reasons: 'backup' });
      const { planAt: at, ...made } = await backup(folder ?? undefined);
      const { file, bytes, rows, events, copied, missing } = made;
      return { answer: { file, bytes, rows, events, copied, missing, at } };
    },
    getMailLimit: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: await toldMailLimit(dependencies) };
    },
    limitMail: async ({ viewer: { actor }, body: { change, addresses = [] } }) => {
      const changed = await dependencies.client.limitMail({ change, addresses, actor });
      return { answer: { ...(await toldMailLimit(dependencies)), changed } };
    },
    getSettings: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: { settings: [...(dependencies.settings ?? [])] } };
    },
  };
}

/**
 * Asks every part, each in its own time, and the register how far things are behind.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function machineHealth(portal: PortalDependencies) {
  const { register, mail, now } = portal;
  const asked: readonly (readonly [MachinePart, AskedPart])[] = [
    ...askedParts(portal),
    ...(mail === undefined ? [] : [['mail', { ask: mail.ask }] as const]),
  ];
  const parts = await Promise.all(
    asked.map(async ([name, part]) => {
      const reason = await silence(part);
      return { name, ok: reason === undefined, ...given({ reason }) };
    }),
  );
  const planTime = now();
  const { mailHeld, mailLimited, ...health } = await registerHealth(register, planTime);
  const who = await whoActed(
    register,
    [mailHeld, mailLimited].flatMap((said) => said?.by ?? []),
  );
  const held = mailHeld && { ...mailHeld, byName: who(mailHeld.by) };
  const limited = mailLimited && { ...mailLimited, byName: who(mailLimited.by) };
  const setApart = await countSetApart(register);
  const ok = parts.every((part) => part.ok) && health.wakes.missed === 0;
  return { ok, planTime, parts, setApart, ...health, ...given({ mailHeld: held, mailLimited: limited }) };
}

/**
 * Whom letters may go to, and how many notices wait because of it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function toldMailLimit({ register, now }: PortalDependencies) {
  const { addresses } = (await findMailLimit(register)) ?? {};
  const { mailLimited } = await registerHealth(register, now());
  const waiting = mailLimited?.waiting ?? 0;
  return { limited: addresses !== undefined, addresses: [...(addresses ?? [])], waiting };
}

/**
 * Sends a letter to see whether letters arrive; it is of no plan and stands in no log of notices.
 * @throws KyhanError NOT_ALLOWED, NOT_READY where this process sends no letters, MAIL_WITHHELD
 */
export async function sentTestLetter(
  dependencies: PortalDependencies,
  viewer: Viewer,
  { address, language }: { readonly address: string; readonly language?: 'vi' | 'en' },
) {
  requireOf(viewer, 'inspect');
  const { register, mail, now, realNow } = dependencies;
  if (mail === undefined) throw new KyhanError('NOT_READY', { reasons: 'mail' });
  const limit = await findMailLimit(register);
  if (limit !== undefined && !isOnMailList(limit, address))
    throw new KyhanError('MAIL_WITHHELD', { address });
  const at = shortInstant(realNow(), await planZone(dependencies));
  const id = actorIdOf(viewer.actor);
  const chosen = language ?? dependencies.language ?? 'vi';
  const by = (await whoActed(register, [id]))(id)[chosen];
  const result = await mail.sendTest({ address, language: chosen, by, at });
  const { actor } = viewer;
  await tellLetterTried(register, { actor, sent: result.sent, at: now(), realAt: realNow() });
  return { address, ...result };
}
