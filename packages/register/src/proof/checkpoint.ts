import type { AnchoringAnswer, CheckpointAnswer, CheckpointFaultReason, Untold } from '@kyhan/contracts';
import { canonicalJson } from '../canonical-json.js';
import { sha256 } from '../sha256.js';

/** The heads of all chains at one time and one root over them. */
export type Checkpoint = Untold<CheckpointAnswer>;

/** The last event of a chain, as a checkpoint holds it. */
export type CheckpointHead = Checkpoint['heads'][number];

/** What an earlier checkpoint proves of the register, and what it cannot. */
export type Anchoring = Untold<AnchoringAnswer>;

/** What a checkpoint says, without when it was taken: that its root does not cover. */
export type CheckpointContents = Omit<Checkpoint, 'at' | 'realAt'>;

/** The same heads in whatever order give the same text, so the same root. Pure; throws nothing. */
export function checkpointContents(given: readonly CheckpointHead[]): CheckpointContents {
  const heads = [...given].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  const root = sha256(canonicalJson(heads)).toString('hex');
  return { streams: heads.length, events: eventsOf(heads), root, heads };
}

/** Why a checkpoint proves nothing; undefined where it is as it was taken. Pure; throws nothing. */
export function checkpointFault(given: CheckpointContents): CheckpointFaultReason | undefined {
  const { root, streams, events } = checkpointContents(given.heads);
  if (root !== given.root) return 'root-differs';
  if (new Set(given.heads.map(({ stream }) => stream)).size < streams) return 'stream-twice';
  return streams === given.streams && events === given.events ? undefined : 'counts-differ';
}

/** A stream of the register beside what a checkpoint holds of it. */
export interface AnchoredStream {
  readonly stream: string;
  readonly lastSequence: number;
  /** Absent where the stream began after the checkpoint. */
  readonly anchor?: CheckpointHead;
  /** The hash that the event of the anchor carries now; absent where there is no such event. */
  readonly hashNow?: string;
}

/**
 * Tells what is anchored from what is not: `streams` are those of the register, `missing` the heads of the checkpoint
 * whose stream the register does not know. Pure; throws nothing.
 */
export function anchoringOf(
  streams: readonly AnchoredStream[],
  missing: readonly CheckpointHead[],
): Anchoring {
  const held = streams.flatMap((one) => (isHeld(one) ? [one.anchor] : []));
  const ranges = streams.flatMap(unanchoredRange);
  const [departed] = [...streams.flatMap(departure), ...missing.map(goneStream)].sort(byStream);
  return {
    anchored: { streams: held.length, events: eventsOf(held) },
    unanchored: {
      begun: streams.filter(({ anchor }) => anchor === undefined).length,
      events: ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0),
      ranges,
    },
    ...(departed === undefined ? {} : { departed }),
  };
}

type Departure = NonNullable<Anchoring['departed']>;
type HeldStream = AnchoredStream & { readonly anchor: CheckpointHead };

function isHeld(one: AnchoredStream): one is HeldStream {
  return one.anchor !== undefined && one.anchor.hash === one.hashNow;
}

/** The events after the anchor; all of a stream that began later. Nothing is said of one that departed from it. */
function unanchoredRange(one: AnchoredStream): Anchoring['unanchored']['ranges'][number][] {
  const { stream, lastSequence, anchor } = one;
  if (anchor !== undefined && !isHeld(one)) return [];
  const from = (anchor?.sequence ?? 0) + 1;
  return from > lastSequence ? [] : [{ stream, from, to: lastSequence }];
}

function departure(one: AnchoredStream): Departure[] {
  const { stream, anchor, hashNow } = one;
  if (anchor === undefined || isHeld(one)) return [];
  const reason = hashNow === undefined ? 'cut-since' : 'rewritten-since';
  return [{ stream, sequence: anchor.sequence, reason }];
}

function goneStream({ stream, sequence }: CheckpointHead): Departure {
  return { stream, sequence, reason: 'stream-gone' };
}

function byStream(a: Departure, b: Departure): number {
  return a.stream < b.stream ? -1 : 1;
}

function eventsOf(heads: readonly CheckpointHead[]): number {
  return heads.reduce((sum, { sequence }) => sum + sequence, 0);
}
