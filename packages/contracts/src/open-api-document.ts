import { httpStatusOf, type ErrorCode, type InBoth } from '@kyhan/errors';
import type { z } from 'zod';
import { errorAnswer, PROBLEM_TYPE } from './error-answer.js';
import { HAPPENED_OPERATION } from './happened-operation.js';
import { jsonContent, named, referred, type Json } from './json-content.js';
import { operationLinks } from './operation-links.js';
import { routeErrors } from './route-errors.js';
import { API_ROOT, IDEMPOTENCY_KEY, isActing, type Route } from './route.js';
import { ROUTES, type RouteName } from './routes.js';
import { webhookMessage } from './webhook-answer.js';
import { submissionFields } from './submission-answer.js';

const OK = 200;

/**
 * The whole API as an OpenAPI document: every question, every answer, every refusal, and who may ask. Pure.
 * Pure; throws nothing.
 */
export function openApiDocument({ version }: { readonly version: string }): Json {
  const paths: Record<string, Record<string, Json>> = {};
  // Nearly all operations refuse in the same form, several times each: it is written once.
  const refusal = referred(errorAnswer, 'output');
  for (const [name, route] of Object.entries(ROUTES)) {
    const path = `${API_ROOT}${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(name, route, refusal);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kỳ Hạn',
      version,
      description: 'Sổ theo dõi nhiệm vụ định kỳ. / The register of recurring obligations.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, { vi, en }]) => ({ name, description: `${vi} / ${en}` })),
    security: [],
    paths,
    webhooks: { happened: { post: HAPPENED_OPERATION } },
    components: { schemas: schemas(), securitySchemes: SECURITY_SCHEMES },
  };
}

const SECURITY_SCHEMES = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token that was issued for a program, or that of the machine (`kyhan up` writes it).',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'kyhan-session', description: 'Somebody who signed in.' },
} as const;

const TAGS: Readonly<Record<string, InBoth>> = {
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  cycles: { vi: 'Đợt', en: 'Cycles' },
  assignments: { vi: 'Việc được giao', en: 'Assignments' },
  acts: { vi: 'Ý kiến xử lý và yêu cầu', en: 'Rulings and requests' },
  notices: { vi: 'Thông báo', en: 'Notices' },
  findings: { vi: 'Việc cần xem', en: 'Findings' },
  people: { vi: 'Người dùng', en: 'People' },
  webhooks: { vi: 'Báo sự kiện (webhook)', en: 'Webhooks' },
  proof: { vi: 'Tình hình và chứng minh', en: 'Standing and proof' },
};

function tagOf(path: string): string {
  if (/^\/(rulings|requests)/.test(path)) return 'acts';
  if (/^\/(sessions|tokens)/.test(path)) return 'people';
  return Object.keys(TAGS).find((tag) => path.startsWith(`/${tag}`)) ?? 'proof';
}

function operation(name: string, route: Route, refusal: Json): Json {
  const { path, who, does, answer } = route;
  return {
    operationId: name,
    summary: does.vi,
    description: does.en,
    tags: [tagOf(path)],
    security: who === 'anyone' ? [] : [{ token: [] }, { session: [] }],
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...(route.method === 'GET' ? [IF_NONE_MATCH] : []),
      ...(isActing(route) ? [SENDERS_KEY] : []),
    ],
    ...(route.body === undefined ? {} : { requestBody: requestBody(route) }),
    responses: {
      [OK]: {
        description: 'OK',
        ...headersOf(route),
        content: answer === 'file' ? FILE : jsonContent(answer, 'output'),
        ...linksOf(name),
      },
      ...(route.method === 'GET' ? { 304: NOT_MODIFIED } : {}),
      ...refusals(routeErrors(route), refusal),
    },
  };
}

/** What a program asks next with what it was told; the names of ways that lead to one another tell them apart. */
function linksOf(name: string): Json {
  const links = operationLinks(name as RouteName).map(({ to, parameters }) => {
    const [parameter = ''] = Object.keys(parameters);
    return [`${to}By${parameter}`, { operationId: to, parameters, description: ROUTES[to].does.en }] as const;
  });
  return links.length === 0 ? {} : { links: Object.fromEntries(links) };
}

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: '`ETag` của câu trả lời trước. / The `ETag` of an earlier answer.',
  schema: { type: 'string' },
};
const SENDERS_KEY = {
  name: IDEMPOTENCY_KEY,
  in: 'header',
  required: false,
  description:
    'Mã riêng của bên gửi: gửi lại cùng mã và cùng nội dung trong một ngày chỉ thực hiện một lần. / The sender’s own: the same request with the same key within a day acts once.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7E]+$' },
};
const NOT_MODIFIED = { description: 'Không có gì mới. / Nothing is new.' };

function headersOf({ method, ...route }: Route): Json {
  const text = { schema: { type: 'string' } };
  if (method === 'GET') return { headers: { ETag: text } };
  const replayed = {
    description:
      'Có khi câu trả lời là của lần gửi trước. / There where the answer is that of an earlier request.',
    schema: { const: 'true' },
  };
  return isActing({ method, ...route }) ? { headers: { 'Idempotency-Replayed': replayed } } : {};
}

const FILE = { 'application/octet-stream': { schema: {} } };

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = referred(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const FILES = {
  type: 'array',
  items: { type: 'string', contentMediaType: 'application/octet-stream' },
};

function requestBody({ body, takesForm }: Route): Json {
  const form = {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['submission'],
        properties: {
          submission: referred(submissionFields, 'input'),
          files: FILES,
          // What shows the signed paper.
          document: FILES,
        },
      },
    },
  };
  const content = { ...(body === undefined ? {} : jsonContent(body, 'input')), ...(takesForm ? form : {}) };
  return { required: true, content };
}

/** By HTTP status, with the codes that it stands for. */
function refusals(codes: readonly ErrorCode[], refusal: Json): Record<string, Json> {
  const statuses = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const httpStatus = httpStatusOf(code);
    statuses.set(httpStatus, [...(statuses.get(httpStatus) ?? []), code]);
  }
  return Object.fromEntries(
    [...statuses].map(([status, own]) => [
      String(status),
      {
        description: own.join(', '),
        content: { [PROBLEM_TYPE]: { schema: refusal } },
      },
    ]),
  );
}

function schemas(): Json {
  const all: Record<string, Json> = {};
  for (const route of Object.values(ROUTES) as Route[]) {
    if (route.answer !== 'file') Object.assign(all, named(route.answer, 'output'));
    if (route.body !== undefined) Object.assign(all, named(route.body, 'input'));
    if (route.query !== undefined) Object.assign(all, named(route.query, 'input'));
  }
  return { ...all, ...named(webhookMessage, 'output'), ...named(errorAnswer, 'output') };
}
