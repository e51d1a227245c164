import { shardIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import type { CycleInput } from './cycle-input.js';
import { cycleAttributes } from './search-attributes.js';
import { shownLanguage } from './shown-language.js';

/** How the workflow of a shard is started, by its cycle and by the audit. Pure; throws nothing. */
export function shardStart(cycle: CycleInput, shard: number) {
  const { cycleId, summary, details, shards } = cycle;
  const language = shownLanguage(cycle);
  return {
    workflowId: shardIdOf({ cycleId, shard }),
    args: [{ cycleId, shard, language }] as [{ cycleId: string; shard: number; language: typeof language }],
    staticSummary:
      shards.length > 1
        ? TEMPORAL_WORDS.shardOfMany(language, { summary, number: shard + 1, count: shards.length })
        : TEMPORAL_WORDS.shard(language, { summary }),
    staticDetails: details,
    typedSearchAttributes: cycleAttributes(cycle),
  };
}
