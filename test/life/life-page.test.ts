/** @long */
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { expectedFile } from '../support/expected-file.js';
import { eventTypes } from './event-types.js';
import { lifeGraph } from './life-graph.js';
import { lifePage } from './life-page.js';

const PAGE = path.join(import.meta.dirname, '../../docs/life.md');
const graph = lifeGraph();

describe('the page of the life of an assignment', () => {
  it('is what the decider does; `npm run life:page` writes it', async () => {
    const page = lifePage(graph);
    expect(await expectedFile(PAGE, page)).toBe(page);
  });

  it('shows every event that there is, but for those of registers of 0.2', () => {
    const shown = new Set<string | undefined>(graph.edges.map(({ fact }) => fact));
    expect(eventTypes().filter((type) => type !== 'opened' && !shown.has(type))).toEqual(['transferred']);
  });

  it('has no status that nothing leads out of, unless it is reopened', () => {
    const statuses = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
    const left = new Set(graph.edges.filter(({ from, to }) => from !== to).map(({ from }) => from));
    expect([...statuses].filter((status) => !left.has(status))).toEqual([]);
  });
});
