import type { FastifyInstance } from 'fastify';
import { sendFile, withEntered, type PortalDependencies } from '@kyhan/api';
import { KyhanError } from '@kyhan/errors';
import { dropUnsent, findUnsent, unsentFiles } from '@kyhan/register';
import { pageFrame } from '../shared/page-frame.js';
import { handedIn, mayHaveFiles } from '../unit/handed-in.js';
import { orTyped } from '../unit/or-typed.js';
import { sendFormSheet } from '../unit/send-form-sheet.js';
import { typedSoFar } from '../unit/show-form.js';
import { answerEntry } from './answer-entry.js';
import { enterable, enteredBefore, entryOf, type AskedEntry } from './enterable.js';
import { entryAddress, showEntry } from './show-entry.js';

/** The page on which who coordinates enters for a unit what came beside the unit's own page. */
export function entryRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/entries/*', async (request: AskedEntry, reply) => {
    const { work, keptAs } = await enterable(dependencies, request);
    const { file, as } = request.query;
    if (file !== undefined) {
      const kept = (await unsentFiles(dependencies.register, keptAs)).find(
        ({ fileId }) => String(fileId) === file,
      );
      if (kept === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: 'kept' });
      return await sendFile(dependencies.register, reply, kept);
    }
    const report = await findUnsent(dependencies.register, keptAs);
    const typed = report === undefined ? await enteredBefore(dependencies, work) : typedSoFar(report.typed);
    if (as === 'sheet') {
      const { language } = await pageFrame(dependencies, request);
      return await sendFormSheet(dependencies, reply, { work, typed, language });
    }
    const entry = report?.typed.entry ?? {};
    return await showEntry(dependencies, { request, reply, work, typed, entry, report, problems: [] });
  });
  app.post('/entries/*', { config: { readsForm: true } }, async (request: AskedEntry, reply) => {
    // Also whoever is to sign in first is shown what was typed, where it brings no more than that.
    const reading = { dependencies, request, when: () => !mayHaveFiles(request) };
    const { viewer, work, keptAs } = await orTyped(reading, enterable(dependencies, request));
    return await withEntered(dependencies, async (upload) => {
      const posted = await handedIn(dependencies, request, { form: work.form, upload });
      if (posted.sent.isOurs && posted.sent.act === 'discard') {
        await dropUnsent(dependencies.register, keptAs);
        return await reply.redirect(encodeURI(entryAddress(work)), 303);
      }
      const entry = entryOf(posted.texts);
      return await answerEntry(dependencies, { request, reply, viewer, work, keptAs, entry, ...posted });
    });
  });
}
