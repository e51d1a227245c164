import { findViewer, type PortalDependencies } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import type { UnitActBody } from '@kyhan/contracts';
import type { Actor } from '@kyhan/plan/ids';
import type { FastifyRequest } from 'fastify';

interface ByLink {
  readonly unit: Actor;
  readonly act: UnitActBody['act'] | 'submit';
  readonly assignment: Owed['assignment'];
}

/** Whoever has signed in and may do it themselves does it under their own name; everybody else as the unit of the link. @throws KyhanError REGISTER_UNAVAILABLE */
export async function whoActs(
  dependencies: PortalDependencies,
  request: FastifyRequest,
  { unit, act, assignment }: ByLink,
): Promise<Actor> {
  const viewer = await findViewer(dependencies, request);
  const isTheirs = viewer?.actor.kind === 'person' && viewer.rights.may(act, assignment);
  return isTheirs ? viewer.actor : unit;
}
