import { allUpTo, type Items } from './all-up-to.js';

/** Before the places in what has ended; those in what waits are as the API gives them. */
const ENDED = 'ended:';

type AskPage<Item> = Parameters<typeof allUpTo<Item>>[1];

/** The list of what waits, or of what has ended, a page of it. */
type AskState<Item> = (
  state: 'open' | 'ended',
  paging: Parameters<AskPage<Item>>[0],
) => ReturnType<AskPage<Item>>;

interface Wish {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** What has ended comes after everything that waits, and only where there is room. */
export async function openFirst<Item>({ limit, after }: Wish, ask: AskState<Item>): Promise<Items<Item>> {
  const place = after?.startsWith(ENDED) === true ? after.slice(ENDED.length) : undefined;
  const isPast = place !== undefined;
  // Past what waits: of that only the number is asked.
  const open = await allUpTo(isPast ? 0 : limit, (paging) => ask('open', paging), isPast ? undefined : after);
  const room = limit - open.items.length;
  const ended = await allUpTo(room, (paging) => ask('ended', paging), place === '' ? undefined : place);
  const next = isPast || open.next === undefined ? nextOf(ended, room) : open.next;
  const items = [...open.items, ...ended.items];
  const isMore = open.andMore === true || ended.andMore === true;
  return {
    items,
    total: open.total + ended.total,
    ...(isMore ? { andMore: true } : {}),
    ...(next === undefined ? {} : { next }),
  };
}

/** Where the room ended between the two, what has ended begins. */
function nextOf({ total, next }: Items<unknown>, room: number): string | undefined {
  if (room <= 0) return total > 0 ? ENDED : undefined;
  return next === undefined ? undefined : ENDED + next;
}
