/**
 * What is known against what we depend on, and is not excused. An excuse ends with its day.
 * @typedef {{ advisory: string, package: string, until: string, reason: string }} Excuse `until` is the last day, YYYY-MM-DD
 * @typedef {{ advisory: string, package: string, severity: string, title: string, excusedUntil?: string }} Known
 * @param {unknown} report what `pnpm audit --json` printed
 * @param {readonly Excuse[]} excuses
 * @param {string} on the day of today, YYYY-MM-DD
 * @returns {{ answered: false, why: string } | { answered: true, open: Known[], excused: Known[], needless: Excuse[] }}
 *   `needless`: excuses of what is known no more
 */
export function auditFindings(report, excuses, on) {
  if (typeof report?.advisories !== 'object')
    return { answered: false, why: report?.error?.message ?? 'no answer' };
  const known = Object.values(report.advisories).map((one) => {
    const advisory = one.github_advisory_id ?? String(one.id);
    const excuse = excuses.find((it) => it.advisory === advisory && it.package === one.module_name);
    return {
      advisory,
      package: one.module_name,
      severity: one.severity,
      title: one.title,
      ...(excuse === undefined ? {} : { excusedUntil: excuse.until }),
    };
  });
  const holds = ({ excusedUntil }) => excusedUntil !== undefined && on <= excusedUntil;
  return {
    answered: true,
    open: known.filter((one) => !holds(one)),
    excused: known.filter(holds),
    needless: excuses.filter(
      (it) => !known.some((one) => one.advisory === it.advisory && one.package === it.package),
    ),
  };
}
