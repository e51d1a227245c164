import type { Answer, RouteQuestion, JsonRouteName } from '../asked.js';
import type { Route } from '../route.js';
import { ROUTES } from '../routes.js';
import type { ApiTransport } from './api-transport.js';
import { askedUrl, type AskedValues } from './asked-url.js';
import { submissionForm, type SubmissionToSend } from './submission-form.js';
import { toldRefusal } from './told-refusal.js';

type AskedOf<Name extends JsonRouteName> = Name extends 'submit'
  ? Omit<RouteQuestion<Name>, 'body'> & { readonly body: SubmissionToSend }
  : RouteQuestion<Name>;

/** The API, a function for each route that answers in JSON. */
export type ApiClient = {
  readonly [Name in JsonRouteName]: (
    ...asked: {} extends AskedOf<Name> ? [asked?: AskedOf<Name>] : [asked: AskedOf<Name>]
  ) => Promise<Answer<Name>>;
};

type AnyAsked = AskedValues & { readonly body?: unknown };

/**
 * The typed client, made of the table of routes.
 * Each function throws KyhanError as the portal refused, and Error where it answers otherwise than agreed.
 * Throws nothing itself.
 */
export function apiClient(transport: ApiTransport): ApiClient {
  const functions = Object.entries(ROUTES).map(([name, route]) => [
    name,
    (asked: AnyAsked = {}) => ask(transport, route, asked),
  ]);
  return Object.fromEntries(functions) as ApiClient;
}

async function ask(transport: ApiTransport, route: Route, asked: AnyAsked): Promise<unknown> {
  const { method } = route;
  const body = bodyOf(route, asked.body);
  const question = { method, url: askedUrl(route, asked), ...(body === undefined ? {} : { body }) };
  const response = await transport(question);
  if (response.status >= 400) throw toldRefusal(question, response);
  const fits = route.answer === 'file' ? undefined : route.answer.safeParse(response.body);
  if (fits?.success !== true)
    throw new Error(`${method} ${question.url} answers otherwise than agreed`, { cause: fits?.error });
  // As it came, so that whoever hands it on hands on all of it.
  return response.body;
}

function bodyOf({ takesForm }: Route, body: unknown): string | FormData | undefined {
  if (body === undefined) return undefined;
  return takesForm ? submissionForm(body as SubmissionToSend) : JSON.stringify(body);
}
