import type { CheckpointFaultReason } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** Why a checkpoint proves nothing, with the place in its file. */
export const CHECKPOINT_FAULTS: Readonly<
  Record<CheckpointFaultReason, { readonly place: string; readonly reason: InBoth }>
> = {
  'not-signed': {
    place: 'signature',
    reason: text({
      vi: 'chữ ký không phải của khóa ghi trong tệp',
      en: 'it was not signed by the key that the file names',
    }),
  },
  'root-differs': {
    place: 'statement.root',
    reason: text({
      vi: 'mã băm gốc không phải của các nhóm trong tệp',
      en: 'the root is not that of the groups in the file',
    }),
  },
  'facts-differ': {
    place: 'statement.facts',
    reason: text({
      vi: 'số dữ kiện không khớp với các nhóm',
      en: 'the number of facts is not that of the groups',
    }),
  },
  'earlier-differs': {
    place: 'earlier',
    reason: text({
      vi: 'danh sách điểm chốt trước không khớp với điểm chốt này',
      en: 'the earlier checkpoints are not those that this one follows',
    }),
  },
};
