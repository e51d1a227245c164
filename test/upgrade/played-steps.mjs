/**
 * Plays steps one after the other.
 * @param {Record<string, (office: object, parts: object) => Promise<string | void>>} steps
 * @param {{ office: object, parts: object, onStep: (told: object) => void }} given
 * @returns {Promise<{ what: string, outcome: string, seconds: number }[]>}
 * @throws Error where a step does not come out
 */
export async function playedSteps(steps, { office, parts, onStep }) {
  const told = [];
  for (const [what, does] of Object.entries(steps)) {
    const begun = Date.now();
    const outcome = (await does(office, parts)) ?? 'done';
    const step = { what, outcome, seconds: Math.round((Date.now() - begun) / 1000) };
    told.push(step);
    onStep(step);
  }
  return told;
}
