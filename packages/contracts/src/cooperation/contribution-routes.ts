import { z } from 'zod';
import type { Route } from '../route.js';
import { pathPart } from '../values/path-part.js';
import { nothingAsked } from '../values/nothing-asked.js';
import { contributionsAnswer } from './contributions-answer.js';

/** What units contribute to a result; whoever leads accepts or returns it by a ruling like any other. */
export const CONTRIBUTION_ROUTES = {
  getContributions: {
    method: 'GET',
    path: '/assignments/:id/contributions',
    who: 'read',
    does: {
      vi: 'Phần phối hợp mà một việc tổng hợp: tình trạng, nội dung đã gửi, và đơn vị chỉ được thông báo',
      en: 'What an assignment gathers: each contribution with its state and what was handed in, and who was only told',
    },
    params: z.strictObject({ id: pathPart }),
    query: nothingAsked,
    answer: contributionsAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND'],
  },
} as const satisfies Readonly<Record<string, Route>>;
