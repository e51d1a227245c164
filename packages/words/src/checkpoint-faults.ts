import type { CheckpointFaultReason } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** Why a checkpoint proves nothing, with the place in its file. */
export const CHECKPOINT_FAULTS: Readonly<
  Record<CheckpointFaultReason, { readonly place: string; readonly reason: InBoth }>
> = {
  'root-differs': {
    place: 'root',
    reason: text({
      vi: 'mã băm gốc không phải của các đầu chuỗi trong tệp',
      en: 'the root is not that of the heads in the file',
    }),
  },
  'stream-twice': {
    place: 'heads',
    reason: text({ vi: 'một chuỗi có hai đầu', en: 'a chain has two heads' }),
  },
  'counts-differ': {
    place: 'streams, events',
    reason: text({
      vi: 'số chuỗi hoặc số sự kiện không khớp với các đầu chuỗi',
      en: 'the numbers of streams and events are not those of the heads',
    }),
  },
};
