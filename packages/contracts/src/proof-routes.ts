import { z } from 'zod';
import { evidenceQuery } from './evidence/evidence-query.js';
import { checkpointFile, comparedAnswer } from './checkpoint-file.js';
import { checkpointsAnswer, checkpointsQuery, sealingAnswer, sealingQuery } from './checkpoints-answer.js';
import type { Route } from './route.js';
import { nothingAsked } from './values/nothing-asked.js';
import { invariantsAnswer, verifyAnswer } from './verify-answer.js';

/** Counted from 1, or the last that was taken. */
const checkpointNumber = z.string().regex(/^([1-9]\d{0,8}|last)$/);

/** The ways to whoever proves the register: its chains, its checkpoints, its invariants. */
export const PROOF_ROUTES = {
  verify: {
    method: 'GET',
    path: '/verify',
    who: 'inspect',
    does: {
      vi: 'Tính lại chuỗi băm, lá và điểm chốt của sổ theo dõi và đọc lại các tệp; `since`: chỉ phần có sau một điểm chốt',
      en: 'Recompute the chains, leaves and checkpoints of the register and read its files again; `since`: only what came after a checkpoint',
    },
    query: z.strictObject({ since: checkpointNumber.exactOptional() }),
    answer: verifyAnswer,
    errors: ['FILES_UNAVAILABLE', 'CHECKPOINT_NOT_FOUND'],
  },
  takeCheckpoint: {
    method: 'POST',
    path: '/checkpoints',
    who: 'inspect',
    does: {
      vi: 'Chốt sổ: ký mã băm gốc của mọi dữ kiện chưa chốt; trả về tệp điểm chốt để giữ ở nơi khác',
      en: 'Take a checkpoint: sign a root over every fact not anchored yet; answers with the file to be kept elsewhere',
    },
    body: nothingAsked,
    answer: checkpointFile,
    errors: ['NOT_READY'],
  },
  getCheckpoint: {
    method: 'GET',
    path: '/checkpoints/:number',
    who: 'inspect',
    does: {
      vi: 'Tệp của một điểm chốt sổ, theo số hoặc `last`',
      en: 'The file of a checkpoint, by its number or `last`',
    },
    params: z.strictObject({ number: checkpointNumber }),
    query: nothingAsked,
    answer: checkpointFile,
    errors: ['CHECKPOINT_NOT_FOUND'],
  },
  listCheckpoints: {
    method: 'GET',
    path: '/checkpoints',
    who: 'inspect',
    does: {
      vi: 'Các điểm chốt sổ, mới nhất trước: số dữ kiện, mã băm gốc, dấu thời gian, thư gửi ra ngoài',
      en: 'The checkpoints, the newest first: facts, root, time stamp, the letter that takes it outside',
    },
    query: checkpointsQuery,
    answer: checkpointsAnswer,
    errors: [],
  },
  draftSealing: {
    method: 'GET',
    path: '/sealing-minutes',
    who: 'inspect',
    does: {
      vi: 'Dự thảo biên bản chốt sổ của một quý: số dữ kiện theo loại, điểm chốt từ số đến số, mã băm gốc của điểm chốt cuối, dấu vân tay của khóa',
      en: 'The minutes of what was sealed in a quarter, as a draft: facts by kind, checkpoints from and to, root of the last, fingerprint of the key',
    },
    query: sealingQuery,
    answer: sealingAnswer,
    errors: ['PLAN_NOT_FOUND', 'CHECKPOINT_NOT_FOUND'],
  },
  compareCheckpoint: {
    method: 'POST',
    path: '/checkpoint/compared',
    who: 'inspect',
    does: {
      vi: 'Đối chiếu sổ theo dõi với một tệp điểm chốt đã giữ: điểm chốt, nhóm và dữ kiện nào bị viết lại',
      en: 'Compare the register with the file of a checkpoint: which checkpoint, groups and facts were rewritten',
    },
    body: checkpointFile,
    onlyReads: true,
    answer: comparedAnswer,
    errors: ['CHECKPOINT_INVALID'],
  },
  bundleEvidence: {
    method: 'GET',
    path: '/evidence',
    who: 'oversee',
    does: {
      vi: 'Bộ chứng cứ của một việc, một đợt hoặc một đơn vị (ZIP): diễn biến, tệp, bằng chứng đến điểm chốt sổ đã ký, cách kiểm tra ngoại tuyến',
      en: 'The evidence of an assignment, a cycle or a unit (ZIP): what happened, files, proof up to a signed checkpoint, and what checks it offline',
    },
    query: evidenceQuery,
    answer: 'file',
    errors: [
      'EVIDENCE_EMPTY',
      'EVIDENCE_BROKEN',
      'ASSIGNMENT_NOT_FOUND',
      'CYCLE_NOT_FOUND',
      'FILES_UNAVAILABLE',
    ],
  },
  checkInvariants: {
    method: 'GET',
    path: '/invariants',
    who: 'inspect',
    does: {
      vi: 'Kiểm tra các bất biến của sổ theo dõi, với mọi kế hoạch',
      en: 'Check the invariants of the register, with every plan of it',
    },
    query: nothingAsked,
    answer: invariantsAnswer,
    errors: ['FILES_UNAVAILABLE'],
  },
} as const satisfies Record<string, Route>;
