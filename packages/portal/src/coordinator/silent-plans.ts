import { countSilenced, silencesOf, type PlanVersion, type Register } from '@kyhan/register';
import { shortInstant, silenceWords } from '@kyhan/words';

/** Plans about which units are not written to yet: until when, and how many notices they did not get. */
export async function silentPlans(register: Register, versions: readonly PlanVersion[], now: number) {
  const silences = await silencesOf(
    register,
    versions.map(({ plan }) => plan.slug),
  );
  const silent = versions.filter(({ plan }) => now < (silences.get(plan.slug)?.untilAt ?? now));
  return await Promise.all(
    silent.map(async ({ plan: { slug: planSlug, title, timeZone } }) => {
      const at = shortInstant(silences.get(planSlug)?.untilAt ?? now, timeZone);
      const counts = await countSilenced(register, { planSlug, now });
      return { planSlug, text: silenceWords.banner({ plan: title, at, ...counts }) };
    }),
  );
}
