import { isKyhanError } from '@kyhan/errors';

/**
 * All that a line of the log may say beside what happened and when. There is no place in it for a name, an address, a
 * token or what somebody typed: what is not listed here is not written, whoever hands it in.
 */
export interface LogFields {
  readonly planSlug?: string;
  readonly cycleId?: string;
  readonly assignmentId?: string;
  readonly workflowId?: string;
  readonly runId?: string;
  readonly workflowType?: string;
  readonly activityType?: string;
  readonly taskQueue?: string;
  readonly attempt?: number;
  readonly requestId?: string;
  readonly method?: string;
  /** As the router knows it: of an address, its parameters by their names. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** Of our catalogue. */
  readonly code?: string;
  readonly kind?: string;
  /** The name of an error that is in no catalogue, and the code that its maker gave it. */
  readonly error?: string;
  readonly errorCode?: string;
  /** Where it was thrown; not its words, which may repeat what was typed. */
  readonly at?: readonly string[];
  /** Why a part does not answer. */
  readonly reason?: string;
}

type Kind = 'string' | 'number' | 'lines';

const KINDS: Readonly<Record<keyof LogFields, Kind>> = {
  planSlug: 'string',
  cycleId: 'string',
  assignmentId: 'string',
  workflowId: 'string',
  runId: 'string',
  workflowType: 'string',
  activityType: 'string',
  taskQueue: 'string',
  attempt: 'number',
  requestId: 'string',
  method: 'string',
  route: 'string',
  status: 'number',
  ms: 'number',
  code: 'string',
  kind: 'string',
  error: 'string',
  errorCode: 'string',
  at: 'lines',
  reason: 'string',
};
const LONGEST = 500;

/** Of what was handed in, what a line may say. Pure; throws nothing. */
export function knownFields(given: object): LogFields {
  const known = Object.entries(KINDS).flatMap(([name, kind]) => {
    const value: unknown = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined;
    if (kind === 'lines') return Array.isArray(value) ? [[name, value.map(shortened)]] : [];
    return typeof value === kind ? [[name, shortened(value)]] : [];
  });
  return Object.fromEntries(known) as LogFields;
}

function shortened(value: unknown): unknown {
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

/** Their words are of machines alone. */
const TOLD_WITH_WORDS = [
  'REGISTER_UNAVAILABLE',
  'TEMPORAL_UNAVAILABLE',
  'NOT_READY',
  'DISK_FULL',
  'CLOCK_ASTRAY',
];
const IDS = ['planSlug', 'cycleId', 'assignmentId'] as const;

/** What a line says of an error: which it is and where, never its words. Pure; throws nothing. */
export function errorFields(error: unknown): LogFields {
  const chain = causesOf(error);
  const told = chain.find(hasCatalogueCode);
  if (told !== undefined) return catalogueFields(told);
  const [first] = chain;
  if (first === undefined) return { error: typeof error };
  const { code } = first as { code?: unknown };
  return {
    error: first.name,
    ...(typeof code === 'string' && /^\w{2,40}$/.test(code) ? { errorCode: code } : {}),
    at: framesOf(first),
  };
}

/** It, and what it came of. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && !chain.includes(one); one = one.cause) chain.push(one);
  return chain;
}

/** Ours, or what became of it on its way over a workflow. */
function hasCatalogueCode(error: Error): boolean {
  return isKyhanError(error) || ('type' in error && /^[A-Z]+(_[A-Z]+)+$/.test(String(error.type)));
}

function catalogueFields(error: Error): LogFields {
  const { code, type, kind, details } = error as Error & Readonly<Record<string, unknown>>;
  const told = String(code ?? type);
  const ids = typeof details === 'object' && details !== null ? details : {};
  return knownFields({
    ...Object.fromEntries(IDS.map((name) => [name, (ids as Record<string, unknown>)[name]])),
    code: told,
    kind,
    ...(TOLD_WITH_WORDS.includes(told) ? { reason: error.message } : {}),
  });
}

const MOST_FRAMES = 8;

function framesOf({ stack = '' }: Error): string[] {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, MOST_FRAMES).map((line) => line.trim().slice('at '.length));
}
