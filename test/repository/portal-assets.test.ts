import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const at = (path: string) => fileURLToPath(new URL(`../../packages/portal/${path}`, import.meta.url));

describe("the portal's stylesheet", () => {
  it('is what its source makes', async () => {
    const { stylesheet } = (await import(at('scripts/build-assets.mjs'))) as { stylesheet: () => string };
    expect(await readFile(at('assets/kyhan.css'), 'utf8')).toBe(stylesheet());
  });

  // The licence of govuk-frontend covers its code; font, crown and logo belong to the government of another country.
  it('brings neither the font nor the crown of the design system it is built on', async () => {
    expect(await readFile(at('assets/kyhan.css'), 'utf8')).not.toMatch(/GDS Transport|crest|crown/i);
  });
});
