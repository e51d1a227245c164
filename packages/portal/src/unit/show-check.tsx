import type { PortalDependencies } from '@kyhan/api';
import type { CheckedSubmission } from '@kyhan/client';
import { jumpingFields, type Form } from '@kyhan/plan';
import type { FastifyReply } from 'fastify';
import { pageWords, saidIn } from '@kyhan/words';
import { PostForm } from '../shared/post-form.js';
import { page } from '../shared/page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { SubmittedValues } from '../shared/submitted-values.js';
import { unitName } from '../shared/unit-name.js';
import { workTitle } from '../shared/work-title.js';
import type { KeptForm } from './posted-form.js';
import type { HandedIn } from './handed-in.js';
import { HAND_IN_FORM_ID } from './hand-in-form.js';
import { DOCUMENT, DOCUMENT_LINES, documentInput } from './typed-document.js';
import { cellInputName, inputName, typedText } from './input-name.js';

type Checked = Pick<CheckedSubmission, 'values' | 'nil' | 'note' | 'document'>;

/** Shows what would be sent, as whoever receives it will read it; the one button sends, the other leads back. */
export async function showCheck(
  dependencies: PortalDependencies,
  all: KeptForm,
  { values, nil, note = '', document }: Checked,
): Promise<FastifyReply> {
  const { request, reply, linked, kept, sent } = all;
  const action = `/s/${request.params.token}`;
  const frame = {
    ...(await pageFrame(dependencies, request)),
    path: action,
    switchBy: { form: HAND_IN_FORM_ID, act: 'check', enter: 'submit' },
  };
  const { language } = frame;
  const words = saidIn(pageWords.unsent, language);
  const files = (kept.report?.files ?? []).map(({ fileId, input, ...file }) => ({
    ...file,
    fileId: String(fileId),
    ...(input === DOCUMENT ? { isDocument: true as const } : {}),
  }));
  const paper = document === undefined ? {} : { document };
  const submission = { submissionId: sent.submissionId, values, nil, note, files, ...paper };
  const children = (
    <>
      <span class="govuk-caption-l">
        {unitName(linked, language)} – {workTitle(linked, language)}
      </span>
      <h1 class="govuk-heading-l">{words.checkTitle}</h1>
      <p class="govuk-body">{words.checkHint}</p>
      <SubmittedValues
        submission={submission}
        form={linked.form}
        zone={linked.plan.timeZone}
        language={language}
        filesAt={(_submissionId, fileId) => `${action}/kept/${fileId}`}
      />
      <PostForm action={action} fields={typedFields(all)} enctype="multipart/form-data" id={HAND_IN_FORM_ID}>
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit" name="act" value="submit">
            {pageWords.handInForm.send[language]}
          </button>
          <button class="govuk-button govuk-button--secondary" type="submit" name="act" value="edit">
            {words.change}
          </button>
        </div>
      </PostForm>
    </>
  );
  // Kept by the browser of who sent it, so that going back shows it again, and not that it is gone.
  reply.header('cache-control', 'private, no-cache');
  return await sendPage(reply, page({ frame, title: words.checkTitle, children }));
}

/** Everything that was typed, once more; its files are kept on the server. */
function typedFields({ sent, kept, seen, linked }: KeptForm): Readonly<Record<string, string>> {
  return {
    submissionId: sent.submissionId,
    unsent: String(kept.report?.revision ?? 0),
    ...(seen === undefined ? {} : { seen: String(seen) }),
    ...(sent.nil ? { nil: 'yes' } : {}),
    note: sent.note,
    ...Object.fromEntries(DOCUMENT_LINES.map((line) => [documentInput(line), sent.document[line]])),
    ...(linked.form === undefined ? {} : valueFields(linked.form, sent)),
  };
}

function valueFields(form: Form, { values }: HandedIn): Readonly<Record<string, string>> {
  const fields = form.sections.flatMap((section) => section.fields).filter(({ type }) => type !== 'file');
  const reasons = jumpingFields(form).map(({ reasonId }) => [inputName(reasonId), values[reasonId]] as const);
  const typed = fields.flatMap((field) => {
    const value = values[field.id];
    if (!Array.isArray(value)) return [[inputName(field.id), value] as const];
    return (value as Readonly<Record<string, unknown>>[]).flatMap((row, index) =>
      Object.entries(row).map(
        ([columnId, text]) => [cellInputName(field.id, index, columnId), text] as const,
      ),
    );
  });
  const given = [...typed, ...reasons].filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, typedText(value)]));
}
