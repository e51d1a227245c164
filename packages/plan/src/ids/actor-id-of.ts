/** Who does something. Events name it by its id, never by a person's name (design, "The life of an assignment"). */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string }
  /** A unit, by a signed link or a session of its own. */
  | {
      readonly kind: 'unit';
      readonly unitId: string;
      /** By the link of whoever approves what leaves it. */
      readonly approves?: true;
    }
  /** The passing of time. */
  | { readonly kind: 'time' }
  /** A version of the plan whose stream the event stands in, or whose cycle it is. */
  | { readonly kind: 'plan'; readonly version: number }
  | { readonly kind: 'token'; readonly tokenId: string };

/** The passing of time, as events name it. */
export const TIME_ACTOR = 'time';

/** Ids of units have no slash. */
const APPROVES = '/approval';

/** The id of an actor: `person:<id>`, `unit:<id>` (`unit:<id>/approval` by whoever approves there), `time`, `plan:<version>`, `token:<id>`. Pure; throws nothing. */
export function actorIdOf(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.personId}`;
    case 'unit':
      return `unit:${actor.unitId}${actor.approves === undefined ? '' : APPROVES}`;
    case 'time':
      return TIME_ACTOR;
    case 'plan':
      return `plan:${actor.version}`;
    case 'token':
      return `token:${actor.tokenId}`;
  }
}

/** What `actorIdOf` was made of; undefined where the text names nobody. An id may itself contain colons. Pure; throws nothing. */
export function readActorId(text: string): Actor | undefined {
  if (text === TIME_ACTOR) return { kind: 'time' };
  const [kind = '', ...rest] = text.split(':');
  const id = rest.join(':');
  if (id === '') return undefined;
  switch (kind) {
    case 'person':
      return { kind, personId: id };
    case 'unit':
      return id.endsWith(APPROVES)
        ? { kind, unitId: id.slice(0, -APPROVES.length), approves: true }
        : { kind, unitId: id };
    case 'token':
      return { kind, tokenId: id };
    case 'plan':
      return /^[1-9]\d{0,8}$/.test(id) ? { kind, version: Number(id) } : undefined;
    default:
      return undefined;
  }
}

/** The id of a unit as an actor. Pure; throws nothing. */
export function unitActor(unitId: string): string {
  return actorIdOf({ kind: 'unit', unitId });
}

/** The id of a person as an actor. Pure; throws nothing. */
export function personActor(personId: string): string {
  return actorIdOf({ kind: 'person', personId });
}
