import { evidenceQuery } from './evidence/evidence-query.js';
import { anchoringAnswer, checkpoint } from './checkpoint-answer.js';
import type { Route } from './route.js';
import { nothingAsked } from './values/nothing-asked.js';
import { invariantsAnswer, verifyAnswer } from './verify-answer.js';

/** The ways to whoever proves the register: its chains, its checkpoints, its invariants. */
export const PROOF_ROUTES = {
  verify: {
    method: 'GET',
    path: '/verify',
    who: 'inspect',
    does: {
      vi: 'Tính lại chuỗi băm của sổ theo dõi và đọc lại các tệp',
      en: 'Recompute the hash chains of the register and read its files again',
    },
    query: nothingAsked,
    answer: verifyAnswer,
    errors: ['FILES_UNAVAILABLE'],
  },
  takeCheckpoint: {
    method: 'GET',
    path: '/checkpoint',
    who: 'inspect',
    does: {
      vi: 'Lấy điểm chốt: đầu của mọi chuỗi và một mã băm gốc, để giữ ở nơi khác',
      en: 'Take a checkpoint: the heads of all chains and one root over them, to be kept elsewhere',
    },
    query: nothingAsked,
    answer: checkpoint,
    errors: [],
  },
  compareCheckpoint: {
    method: 'POST',
    path: '/checkpoint/compared',
    who: 'inspect',
    does: {
      vi: 'Đối chiếu sổ theo dõi với một điểm chốt trước đây: phần đã chốt và phần chưa chốt',
      en: 'Compare the register with an earlier checkpoint: what is anchored and what is not yet',
    },
    body: checkpoint,
    onlyReads: true,
    answer: anchoringAnswer,
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
    does: { vi: 'Kiểm tra các bất biến', en: 'Check the invariants' },
    query: nothingAsked,
    answer: invariantsAnswer,
    errors: ['FILES_UNAVAILABLE'],
  },
} as const satisfies Record<string, Route>;
