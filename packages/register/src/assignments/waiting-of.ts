import { WAITINGS, type Waiting } from '@kyhan/contracts';
import {
  ASSIGNMENT_STATUSES,
  assignmentStatus,
  isUnitsTurn,
  type AssignmentStatus,
  type StatusFacts,
} from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import { statusInSql } from './is-listed-sql.js';

/** What has to be there or not, by the names of the read model. */
type Fact = 'asking' | 'contestedAt' | 'prepared' | 'stoppedAt' | 'endedAt';

/** All of it holds. */
interface WaitingRule {
  readonly status?: readonly AssignmentStatus[];
  readonly has?: Fact;
  readonly lacks?: readonly Fact[];
  /** The unit says that what was entered for it is wrong. */
  readonly disputed?: true;
  /** Whether it is contributed to a lead's result. */
  readonly contribution?: boolean;
  /** Who coordinates is to act. */
  readonly isOurs?: true;
}

type OneWaiting = Exclude<Waiting, 'coordinator'>;

/** One table for who searches and for who shows: nothing stores whom an assignment waits for. */
const RULES: Readonly<Record<OneWaiting, WaitingRule>> = {
  unit: {
    status: ASSIGNMENT_STATUSES.filter((status) => isUnitsTurn(status) && status !== 'upcoming'),
    lacks: ['prepared', 'stoppedAt', 'endedAt'],
  },
  head: { has: 'prepared', lacks: ['endedAt'] },
  // Who leads reads what is contributed to its result.
  lead: { contribution: true, status: ['submitted'], lacks: ['endedAt'] },
  review: { isOurs: true, contribution: false, status: ['submitted'], lacks: ['endedAt'] },
  // One that decides whether what came late was late is answered after the end too.
  extension: { isOurs: true, has: 'asking' },
  contest: { isOurs: true, has: 'contestedAt', lacks: ['endedAt'] },
  dispute: { isOurs: true, disputed: true, lacks: ['endedAt'] },
  clock: { isOurs: true, has: 'stoppedAt', lacks: ['endedAt'] },
};

const ONE_BY_ONE = WAITINGS.filter((waiting) => waiting !== 'coordinator');

/** What waits for who coordinates, each by itself. */
export const OUR_WAITINGS = ONE_BY_ONE.filter((waiting) => RULES[waiting].isOurs === true);

/** The facts that tell whom an assignment waits for. */
export type WaitingFacts = StatusFacts & {
  readonly [Name in Fact]?: unknown;
} & { readonly entered?: { readonly disputedAt?: number }; readonly contribution?: boolean };

/** Whom an assignment waits for, each by itself. `now` is plan time, epoch milliseconds. Pure; throws nothing. */
export function waitingOf(facts: WaitingFacts, now: number): readonly OneWaiting[] {
  const status = assignmentStatus(facts, now);
  return ONE_BY_ONE.filter((waiting) => {
    const { status: among, has, lacks = [], disputed, contribution } = RULES[waiting];
    return (
      (among === undefined || among.includes(status)) &&
      (has === undefined || facts[has] !== undefined) &&
      lacks.every((name) => facts[name] === undefined) &&
      (disputed === undefined || facts.entered?.disputedAt !== undefined) &&
      (contribution === undefined || contribution === (facts.contribution ?? false))
    );
  });
}

/** The same, asked of the columns of `standings` and `timetables`. */
export function waitingSql(waiting: Waiting, now: number): RawBuilder<boolean> {
  if (waiting !== 'coordinator') return ruleSql(RULES[waiting], now);
  const parts = OUR_WAITINGS.map((one) => ruleSql(RULES[one], now));
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

function ruleSql(
  { status, has, lacks = [], disputed, contribution }: WaitingRule,
  now: number,
): RawBuilder<boolean> {
  const parts = [
    ...(status === undefined ? [] : [statusInSql(status, now)]),
    ...(has === undefined ? [] : [sql`${sql.ref(`standings.${has}`)} is not null`]),
    ...lacks.map((name) => sql`${sql.ref(`standings.${name}`)} is null`),
    ...(contribution === undefined ? [] : [sql`${sql.ref('assignments.contribution')} = ${contribution}`]),
    ...(disputed === undefined ? [] : [sql`standings.entered ->> 'disputedAt' is not null`]),
  ];
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}
