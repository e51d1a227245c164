import { z } from 'zod';
import type { Route } from '../route.js';
import { nothingAsked } from '../values/nothing-asked.js';
import { pathPart } from '../values/path-part.js';
import { adoptionAnswer, adoptionTemplateAnswer } from './adoption-answer.js';
import { adoptionBody } from './adoption-body.js';

const params = z.strictObject({ slug: pathPart });

/** What units had handed in before the software was in use. */
export const ADOPTION_ROUTES = {
  getAdoptionTemplate: {
    method: 'GET',
    path: '/plans/:slug/adoption',
    who: 'rule',
    does: {
      vi: 'Bảng để điền những việc đã nhận trước khi dùng phần mềm: mỗi việc của năm đến nay một dòng',
      en: 'The list to fill in of what had come before the software was in use: a line for each matter up to now',
    },
    params,
    query: nothingAsked,
    answer: adoptionTemplateAnswer,
    errors: ['PLAN_NOT_FOUND'],
  },
  adopt: {
    method: 'POST',
    path: '/plans/:slug/adoption',
    who: 'rule',
    does: {
      vi: 'Nhập những việc đã nhận trước khi dùng phần mềm (unit, obligation, period, step, on, document, note); nhập cả hoặc không nhập gì, không gửi thư nào',
      en: 'Take over what had come before the software was in use (unit, obligation, period, step, on, document, note), whole or not at all; nobody is written to',
    },
    params,
    body: adoptionBody,
    answer: adoptionAnswer,
    errors: ['PLAN_NOT_FOUND', 'ADOPTION_REFUSED', 'SUBMITTED_MEANWHILE', 'ASSIGNMENT_ENDED', 'HANDED_OVER'],
  },
} as const satisfies Readonly<Record<string, Route>>;
