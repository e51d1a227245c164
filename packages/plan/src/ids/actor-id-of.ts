/** Who did something, as events name it: a role and an account, never a person's name. */
export interface Actor {
  /** `unit`, `coordinator`, `administrator`; alone, without an account: `time`, `system`. */
  readonly role: string;
  /** For `unit` the id of the unit. */
  readonly account?: string;
}

/** The passing of time as an actor. */
export const TIME_ACTOR = 'time';

/** Whoever starts a stack, as an actor: a plan file beside it is applied without a person. */
export const SYSTEM_ACTOR = 'system';

/** The id of an actor: `unit:<id>`, `coordinator:<account>`, `time`. Pure; throws nothing. */
export function actorIdOf({ role, account }: Actor): string {
  return account === undefined ? role : `${role}:${account}`;
}

/** What `actorIdOf` was made of; an account may itself contain colons. Pure; throws nothing. */
export function readActorId(id: string): Actor {
  const [role = '', ...account] = id.split(':');
  return account.length === 0 ? { role } : { role, account: account.join(':') };
}

/** The id of a unit as an actor. Pure; throws nothing. */
export function unitActor(unitId: string): string {
  return actorIdOf({ role: 'unit', account: unitId });
}
