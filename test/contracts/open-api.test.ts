import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from '@jest/globals';
import { openApiDocument, routeErrors, ROUTES, type Route, type RouteName } from '@kyhan/contracts';
import { httpStatusOf } from '@kyhan/errors';
import type { z } from 'zod';

interface Answered {
  readonly description: string;
  readonly content: object;
  readonly links?: Readonly<Record<string, Linked>>;
}

interface Linked {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly responses: Readonly<Record<string, Answered>>;
}

const document = openApiDocument({ version: '1' });
const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

describe('the OpenAPI page', () => {
  it('has nothing that an outside linter finds, by its strictest rules', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const source = JSON.stringify(document);
    const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
    expect(
      problems.map(({ ruleId, message, location }) => `${location[0]?.pointer}: ${ruleId}, ${message}`),
    ).toEqual([]);
  });

  it('has each route of the contracts once', () => {
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(ROUTES).toSorted(),
    );
  });

  it('describes every answer, every refusal by its status and codes, and who may ask', () => {
    for (const [name, route] of Object.entries(ROUTES) as [string, Route][]) {
      const { responses, security } = operations.find(({ operationId }) => operationId === name)!;
      const codes = routeErrors(route);
      const statuses = codes.map((code) => String(httpStatusOf(code)));
      expect([name, Object.keys(responses).toSorted()]).toEqual([
        name,
        [...new Set(['200', ...(route.method === 'GET' ? ['304'] : []), ...statuses])].toSorted(),
      ]);
      const told = Object.values(responses)
        .map(({ description }) => description)
        .join(', ');
      for (const code of codes) expect(told).toContain(code);
      expect(security.length).toBe(route.who === 'anyone' ? 0 : 2);
    }
  });

  it('leads on from what is told to routes that take it, by where it stands in the answer', () => {
    const links = operations.flatMap(({ operationId, responses }) =>
      Object.values(responses['200']?.links ?? {}).map((link) => ({ from: operationId, ...link })),
    );
    expect(links.length).toBeGreaterThan(20);
    for (const { from, operationId, parameters } of links) {
      const { params, query }: Route = ROUTES[operationId as RouteName];
      for (const [name, expression] of Object.entries(parameters)) {
        expect([operationId, Object.keys({ ...params?.shape, ...query?.shape })]).toEqual([
          operationId,
          expect.arrayContaining([name]),
        ]);
        const [, list = ''] = /^\$response\.body#\/(\w+)/.exec(expression) ?? [];
        const { answer }: Route = ROUTES[from as RouteName];
        expect([from, list, answer !== 'file' && list in (answer as z.ZodObject).shape]).toEqual([
          from,
          list,
          true,
        ]);
      }
    }
  });

  it('leads to every route that needs to be told what it is about', () => {
    const ledTo = new Set(
      operations.flatMap(({ responses }) =>
        Object.values(responses['200']?.links ?? {}).map(({ operationId }) => operationId),
      ),
    );
    const told = (Object.entries(ROUTES) as [string, Route][]).filter(
      ([, { params }]) => params !== undefined,
    );
    expect(told.map(([name]) => name).filter((name) => !ledTo.has(name))).toEqual([]);
  });
});
