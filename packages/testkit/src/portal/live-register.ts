import { unitActor } from '@kyhan/plan/ids';
import { planNames, type Plan } from '@kyhan/plan';
import { insertCycle, openFinding, recordSubmission, type Register } from '@kyhan/register';
import { PDF } from './multipart.js';
import {
  insertPlan,
  castCycle,
  keptFile,
  ofUnit,
  opening,
  planWithForm,
  Story,
  submission,
  submitted,
  timetable,
  unit,
} from '../cast/index.js';
import { at } from '../clock/at.js';

/** What an assignment's unit did; each has a unit of its own. */
export const LIVES = [
  'open',
  'overdue',
  'submitted',
  'returned',
  'accepted',
  'waived',
  'nil',
  'missed',
] as const;
export type Life = (typeof LIVES)[number];

/** Plan time in this register: the day after the due day. */
export const LIVED_UNTIL = at('2026-03-27', 9);

const unitOf = (life: string) => `huyen-${life}`;
/** The assignment that lived so, or that nothing has happened to under that name. */
export const assignmentOf = (life: string) => ofUnit(unitOf(life));
export const mailboxOf = (life: string) => `dau-moi@ubnd-${unitOf(life)}.example.org`;

const BY_LINH = { actor: 'person:linh', rulingId: 'r-1' };
function valuesIn({ words }: Written) {
  return {
    summary: words(
      'Tổ chức 2 buổi tọa đàm tại trung tâm huyện; phát 12 bản tin trên đài truyền thanh cơ sở.\nĐã gửi tài liệu đến các xã.',
    ),
    participants: 1250,
    kind: 'direct',
    public: true,
    events: [{ name: words('Tọa đàm về quyền con người'), people: 40, done: true }],
  };
}

/** How people write in a register, and how its plan is worded. */
export interface Written {
  readonly words: (words: string) => string;
  readonly plan: (plan: Plan) => Plan;
}

const AS_IT_IS: Written = { words: (words) => words, plan: (plan) => plan };

/**
 * A register with a unit in each state of an assignment, with names as long as offices have, and with units more
 * whose assignments are open: each for a test that needs one of its own.
 */
export async function liveRegister(
  register: Register,
  more: readonly string[] = [],
  written: Written = AS_IT_IS,
): Promise<void> {
  const names = [...LIVES, ...more];
  const units = names.map((life) => ({
    ...unit(unitOf(life), `Ủy ban nhân dân huyện Krông Nô – ${life}`),
    contacts: [{ role: 'focal-point' as const, email: mailboxOf(life), language: 'vi' as const }],
  }));
  const base = planWithForm();
  const lived = written.plan(planWithForm({}, { units: [...base.units, ...units] }));
  await insertPlan(register, lived);
  await insertCycle(register, castCycle(names.map((life) => opening(unitOf(life)))));
  for (const life of LIVES) await live(register, life, written);
  await openFinding(register, {
    findingId: `contact-missing/ke-hoach-thu/${unitOf('open')}`,
    kind: 'contact-missing',
    subject: `ke-hoach-thu/${unitOf('open')}`,
    data: { unit: planNames(lived).unitName(unitOf('open')) },
    at: LIVED_UNTIL,
  });
}

async function live(register: Register, life: Life, written: Written): Promise<void> {
  if (life === 'open') return;
  const story = new Story(opening(unitOf(life)).event);
  story.tell({ type: 'reminded', ordinal: 1, leadTime: 3, skipped: 0 }, at('2026-03-20', 8));
  if (life === 'overdue' || life === 'missed') fallOverdue(story);
  else if (life === 'waived')
    story.tell({ type: 'waived' }, at('2026-03-21'), {
      ...BY_LINH,
      reason: written.words('Không thuộc phạm vi'),
    });
  else await handIn(register, story, { life, written });
  if (life === 'missed') story.tell({ type: 'missed' }, at('2026-03-27', 1));
  await story.write(register);
}

function fallOverdue(story: Story): void {
  story
    .tell({ type: 'became-overdue' }, at('2026-03-26'))
    .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'head' }, at('2026-03-26', 8))
    .tell({ type: 'escalated', ordinal: 2, level: 2, to: 'coordinator' }, at('2026-03-27', 0));
}

async function handIn(
  register: Register,
  story: Story,
  { life, written }: { readonly life: Life; readonly written: Written },
): Promise<void> {
  const nil = life === 'nil';
  const receipt = await recordSubmission(register, {
    ...submission(`s-${life}`),
    assignmentId: assignmentOf(life),
    actor: unitActor(unitOf(life)),
    values: nil ? {} : valuesIn(written),
    nil,
    note: written.words(nil ? 'Trong kỳ không phát sinh nội dung.' : 'Gửi kèm công văn'),
    files: [
      await keptFile(register, {
        name: written.words('Công văn số 125 về công tác truyền thông.pdf'),
        mediaType: 'application/pdf',
        content: PDF,
      }),
    ],
  });
  story.tell(submitted({ ...receipt, nil }), at('2026-03-24', 10), { actor: unitActor(unitOf(life)) });
  const soon = timetable({ dueOn: '2026-03-31', dueAt: at('2026-04-01') });
  if (life === 'returned')
    story.tell({ type: 'returned', timetable: soon }, at('2026-03-25', 2), {
      ...BY_LINH,
      reason: written.words('Thiếu số liệu của hai xã'),
    });
  if (life === 'accepted' || nil)
    story.tell({ type: 'accepted', automatic: false }, at('2026-03-25', 2), BY_LINH);
}
