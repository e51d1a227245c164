import { folded } from '@kyhan/plan';
import type { AsideRow, Duty, ReadDuties, UnreadRow } from './duty.js';
import { SKELETON_WORDS, sameInBoth } from '@kyhan/words';
import type { Frequency } from '../frequency/frequency.js';
import { freeId, idOf } from '../id-of.js';
import { isCollective } from './unit-names.js';

/** What a table came to. */
type ReadRows = Pick<ReadDuties, 'duties' | 'unread' | 'asides'>;

/** What the skeleton takes for granted; the author of the plan replaces it. */
export interface SkeletonWish {
  /** Name of the spreadsheet, without folders. */
  readonly file: string;
  /** Dates in force, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** What people call a row. */
  readonly rowWord: string;
}

/** An obligation of the skeleton and what an author should know beside it. */
interface SkeletonObligation {
  readonly value: Readonly<Record<string, unknown>>;
  readonly remarks: readonly string[];
}

/** A plan file's content in parts, so that each can be written with its comments. */
export interface Skeleton {
  readonly head: Readonly<Record<string, unknown>>;
  readonly units: readonly {
    readonly value: Readonly<Record<string, unknown>>;
    readonly isCollective: boolean;
  }[];
  readonly policies: Readonly<Record<string, unknown>>;
  readonly obligations: readonly SkeletonObligation[];
  readonly unread: readonly UnreadRow[];
  readonly asides: readonly AsideRow[];
}

const LONGEST_ID = 60;
const COORDINATOR = 'don-vi-dau-moi';
const OWNER = 'co-quan-ban-hanh';

/** Usual reminders and levels; every one is the author's to change. */
const POLICIES = {
  ordered: {
    remind: [{ workingDays: 5 }, { workingDays: 1 }],
    overdue: { everyWorkingDays: 2, atMost: 5 },
    escalate: [
      { after: { workingDays: 1 }, to: 'head' },
      { after: { workingDays: 3 }, to: 'coordinator' },
    ],
    review: { remindAfter: { workingDays: 2 } },
    lock: { after: { workingDays: 20 } },
  },
};

/**
 * The skeleton of a plan from what a table says. Rows with the same duty, frequency and day become one obligation.
 * Pure; throws nothing.
 */
export function skeleton({ duties, unread, asides }: ReadRows, wish: SkeletonWish): Skeleton {
  const units = new UnitIds();
  const taken = new Set<string>();
  for (const { units: owing, cooperating = [] } of duties)
    for (const name of [...owing, ...cooperating]) units.idOf(name);
  const obligations = merged(duties).map((rows) => obligation(rows, { ...wish, units, taken }));
  const days = duties.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const inForce = { from: [wish.from, ...days].toSorted()[0], to: [wish.to, ...days].toSorted().at(-1) };
  return {
    head: {
      plan: '000/KH-UBND',
      slug: idOf(wish.file.replace(/\.[^.]*$/, ''), LONGEST_ID) || 'ke-hoach',
      title: sameInBoth(wish.file.replace(/\.[^.]*$/, '') || wish.file),
      issuedOn: inForce.from,
      inForce,
      coordinator: COORDINATOR,
      owner: OWNER,
      sources: [{ id: 'spreadsheet', title: wish.file }],
    },
    units: [
      { value: { id: OWNER, name: SKELETON_WORDS.owner }, isCollective: false },
      {
        value: { id: COORDINATOR, name: SKELETON_WORDS.coordinator, parent: OWNER },
        isCollective: false,
      },
      ...units.all(),
    ],
    policies: POLICIES,
    obligations,
    unread,
    asides,
  };
}

/** Ids by the folded name: "Sở Y Tế" and "sở y tế" are one unit. */
class UnitIds {
  private readonly ids = new Map<string, { readonly id: string; readonly name: string }>();
  private readonly taken = new Set([COORDINATOR, OWNER]);

  idOf(name: string): string {
    const key = folded(name);
    const known = this.ids.get(key);
    if (known !== undefined) return known.id;
    const id = freeId(idOf(name, LONGEST_ID) || 'don-vi', this.taken);
    this.ids.set(key, { id, name: name.replaceAll(/\s+/g, ' ') });
    return id;
  }

  /** Undefined where nobody of that name owes or cooperates. */
  known(name: string): string | undefined {
    return this.ids.get(folded(name))?.id;
  }

  all(): Skeleton['units'] {
    return [...this.ids.values()].map(({ id, name }) => ({
      value: { id, name: sameInBoth(name), parent: OWNER },
      isCollective: isCollective(name),
    }));
  }
}

function merged(duties: readonly Duty[]): (readonly [Duty, ...Duty[]])[] {
  const groups = new Map<string, [Duty, ...Duty[]]>();
  for (const duty of duties) {
    const { title, frequency, due, date, cutOff, cooperating, recipients, clause, product, assignedBy } =
      duty;
    const others = [cutOff, cooperating, recipients, clause, product, assignedBy, duty.isOnPaper];
    const key = JSON.stringify([folded(title), frequency, due, date, others]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [duty]);
    else group.push(duty);
  }
  return [...groups.values()];
}

interface Place extends SkeletonWish {
  readonly units: UnitIds;
  readonly taken: Set<string>;
}

function obligation(
  rows: readonly [Duty, ...Duty[]],
  { units, taken, file, from, rowWord }: Place,
): SkeletonObligation {
  const [first] = rows;
  const { title, due, clause, cooperating = [] } = first;
  const audience = [...new Set(rows.flatMap((row) => row.units.map((name) => units.idOf(name))))];
  const basis = rows.some((row) => row.basis === 'ambiguous') ? 'ambiguous' : 'inferred';
  const cooperate = [...new Set(cooperating.map((name) => units.idOf(name)))].filter(
    (id) => !audience.includes(id),
  );
  const cells = [...new Set(rows.flatMap(({ inferredFrom }) => inferredFrom))].join('; ');
  const value = {
    id: obligationId(first, taken),
    kind: kindOf(title),
    title: sameInBoth(title.replaceAll(/\s+/g, ' ')),
    source: {
      section: `${clause === undefined ? '' : `${clause}; `}${file}, ${rowWord} ${rows.map(({ row }) => row + 1).join(', ')}`,
      quote: title.replaceAll(/\s+/g, ' '),
    },
    basis,
    inferredFrom: `${file}, ${cells || `${first.row + 1}`}`,
    ...(cooperate.length === 0 ? { audience } : { lead: audience, cooperate: [{ audience: cooperate }] }),
    ...recipientsOf(first, units),
    period: periodOf(first, from),
    ...(due === undefined ? {} : { due }),
    ...more(first),
    policy: 'ordered',
  };
  return { value, remarks: [...new Set(rows.flatMap(({ remarks }) => remarks))] };
}

/** To whom the accepted result goes; a unit of the plan is named by its id too. */
function recipientsOf({ recipients }: Duty, units: UnitIds) {
  if (recipients.length === 0) return {};
  return {
    recipients: recipients.map((name) => {
      const unit = units.known(name);
      return { name: sameInBoth(name.replaceAll(/\s+/g, ' ')), ...(unit === undefined ? {} : { unit }) };
    }),
  };
}

function more({ product, assignedBy, isOnPaper }: Duty) {
  return {
    ...(product === undefined ? {} : { product: sameInBoth(product) }),
    ...(assignedBy === undefined ? {} : { assignedBy: sameInBoth(assignedBy) }),
    ...(isOnPaper ? { submission: 'on-paper' } : {}),
  };
}

/** The words of the duty; where another has them, with the frequency. */
function obligationId({ title, frequency }: Duty, taken: Set<string>): string {
  const id = idOf(title, LONGEST_ID) || 'nhiem-vu';
  if (!taken.has(id)) return freeId(id, taken);
  const name = nameOf(frequency);
  return freeId(`${idOf(title, LONGEST_ID - name.length - 1) || 'nhiem-vu'}-${name}`, taken);
}

function nameOf(frequency: Frequency): string {
  if (frequency.type !== 'every') return frequency.type;
  const spans = Object.entries(everyOf(frequency)).map(([unit, count]) => `${count}-${unit}`);
  return ['every', ...spans].join('-');
}

function everyOf(frequency: Extract<Frequency, { type: 'every' }>) {
  const { type: _type, ...every } = frequency;
  return every;
}

function periodOf({ frequency, date, cutOff }: Duty, from: string): unknown {
  const closing = cutOff === undefined ? {} : { cutOff };
  switch (frequency.type) {
    case 'school-year':
      return { type: 'year', startMonth: 9, ...closing };
    case 'every':
      return { every: everyOf(frequency), from };
    case 'cumulative':
      return { cumulative: frequency.months, ...closing };
    case 'week':
      return 'week';
    case 'once':
      return { dates: [date] };
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return cutOff === undefined ? frequency.type : { type: frequency.type, ...closing };
    case 'on-request':
      return frequency.type;
  }
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(giao ban|hop bao|briefing)\b/, 'briefing'],
  [/\b(tap huan|boi duong|dao tao|training)\b/, 'training'],
  [/\b(du toan|ngan sach|kinh phi|quyet toan|budget)\b/, 'budget'],
  [/\b(hoi nghi|hoi thao|toa dam|le |su kien|cuoc hop|conference|seminar|meeting|event)\b/, 'event'],
];

/** A report where nothing says otherwise. */
function kindOf(title: string): string {
  const words = folded(title);
  if (/^(bao cao|report)\b/.test(words)) return 'report';
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'report';
}
