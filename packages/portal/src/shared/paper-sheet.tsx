import type { PaperBlock, PaperDraft, PaperTable } from '@kyhan/contracts';
import { headOfPaperTable } from '@kyhan/documents';
import { type Language, pageWords } from '@kyhan/words';

interface PaperSheetProps {
  readonly paper: PaperDraft;
  readonly language: Language;
  /** Where the same is taken away as a file. */
  readonly fileAt: (form: 'docx' | 'pdf') => string;
}

/** An official paper as it would lie on the table; printed, it is alone on its sheets. */
export function PaperSheet({ paper, language, fileAt }: PaperSheetProps) {
  const { addressees, blocks, recipients, signature, title } = paper;
  return (
    <>
      <p class="govuk-body kyhan-beside-papers">
        <a class="govuk-link" href={fileAt('docx')} download>
          {pageWords.officePapers.docx[language]}
        </a>
        <br />
        <a class="govuk-link" href={fileAt('pdf')} download>
          {pageWords.officePapers.pdf[language]}
        </a>
      </p>
      <article class="kyhan-paper" aria-label={paper.subject ?? title?.about}>
        <Head paper={paper} />
        {title && (
          <p class="kyhan-paper__title">
            <strong>{title.kind}</strong>
            <strong>{title.about}</strong>
          </p>
        )}
        {addressees.names.length > 0 && <Addressees {...addressees} />}
        {blocks.map((block) => (
          <Block block={block} />
        ))}
        <div class="kyhan-paper__foot">
          <div class="kyhan-paper__recipients">
            <strong>{recipients.label}</strong>
            {recipients.lines.map((line) => (
              <span>{line}</span>
            ))}
          </div>
          <div class="kyhan-paper__signature">
            <strong>{signature.position}</strong>
            {signature.note && <em>{signature.note}</em>}
            {signature.name && <strong class="kyhan-paper__signatory">{signature.name}</strong>}
          </div>
        </div>
      </article>
    </>
  );
}

function Head({
  paper: { nation, superior, issuer, number, placeAndDay, subject },
}: {
  readonly paper: PaperDraft;
}) {
  return (
    <div class="kyhan-paper__head">
      <div class="kyhan-paper__issuer">
        {superior && <span>{superior}</span>}
        <strong class="kyhan-paper__ruled">{issuer}</strong>
        <span>{number}</span>
        {subject && <span class="kyhan-paper__subject">{subject}</span>}
      </div>
      <div>
        {nation && (
          <>
            <strong class="kyhan-paper__nation">{nation.name}</strong>
            <strong class="kyhan-paper__ruled">{nation.motto}</strong>
          </>
        )}
        <em>{placeAndDay}</em>
      </div>
    </div>
  );
}

function Addressees({ label, names }: PaperDraft['addressees']) {
  if (names.length === 1)
    return (
      <p class="kyhan-paper__to">
        {label} {names[0]}
      </p>
    );
  return (
    <div class="kyhan-paper__many">
      <p>{label}</p>
      <ul>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </div>
  );
}

function Block({ block }: { readonly block: PaperBlock }) {
  if (block.type === 'table') return <BlockTable table={block} />;
  return block.type === 'heading' ? <h2>{block.text}</h2> : <p>{block.text}</p>;
}

function BlockTable({ table: { columns, rows, total } }: { readonly table: PaperTable }) {
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => <td class={`kyhan-paper__${columns[at]?.align ?? 'left'}`}>{cell}</td>);
  return (
    <div
      class="kyhan-scroll"
      tabindex={0}
      role="region"
      aria-label={columns.map(({ name }) => name).join(', ')}
    >
      <table>
        <thead>
          {headOfPaperTable(columns).map((row) => (
            <tr>
              {row.map((cell) => (
                <th scope={cell.columns > 1 ? 'colgroup' : 'col'} colspan={cell.columns} rowspan={cell.rows}>
                  {cell.name}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{cells(row)}</tr>
          ))}
          {total && <tr class="kyhan-paper__total">{cells(total)}</tr>}
        </tbody>
      </table>
    </div>
  );
}
