import type { WhoActed } from '@kyhan/api';
import { TOKEN_ROLES } from '@kyhan/engine';
import type { Token } from '@kyhan/register';
import { pageWords, ROLE_NAMES, saidIn, shortInstant } from '@kyhan/words';
import { ActButton } from '../shared/act-button.js';
import { Choice } from '../shared/choice.js';
import { FormLine } from '../shared/form-line.js';
import { Outcome } from '../shared/outcome.js';
import { page } from '../shared/page.js';
import { placeWords } from '../shared/place-words.js';
import { PostForm } from '../shared/post-form.js';
import { TableLinks } from '../shared/table-links.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import type { AppointersPageProps } from './appointers-page.js';

interface TokensPageProps extends AppointersPageProps {
  readonly tokens: readonly Token[];
  /** Who did what, in words. */
  readonly who: WhoActed;
}

/** Every token that was issued, and how to issue another or take one back. */
export function tokensPage(props: TokensPageProps): string {
  const { frame, tokens, said, secret } = props;
  const words = saidIn(pageWords.tokens, frame.language);
  const { head, rows } = tokensTable(props);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} secret={secret} />
      {tokens.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <>
          <RowsTable caption={words.title} captionHidden head={head} rows={rows} />
          <TableLinks path={frame.path} language={frame.language} />
        </>
      )}
      <NewToken {...props} />
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

/** The same as a table, under the title of the page. */
export function tokensTable(props: TokensPageProps) {
  const words = saidIn(pageWords.tokens, props.frame.language);
  return {
    name: words.title,
    head: [words.token, words.purpose, words.role, words.since, words.until, words.by, words.act],
    rows: props.tokens.map((token) => tokenRow(token, props)),
  };
}

function tokenRow(token: Token, props: TokensPageProps): readonly Cell[] {
  const { frame, plans, zone, now, who } = props;
  const { language } = frame;
  const words = saidIn(pageWords.tokens, language);
  const { tokenId, purpose, role, planSlug, unitId, fromAt, untilAt, issuedBy, revokedBy } = token;
  const end = untilAt === undefined ? '' : shortInstant(untilAt, zone);
  const isOver = untilAt !== undefined && untilAt <= now;
  return [
    tokenId,
    purpose,
    [ROLE_NAMES[role][language], ...placeWords(plans, { planSlug, unitId }, language)].join(', '),
    shortInstant(fromAt, zone),
    revokedBy === undefined ? end : words.revoked({ day: end }),
    who(issuedBy)[language],
    isOver ? null : (
      <ActButton action="/tokens/revoked" fields={{ tokenId }} label={words.revoke} about={tokenId} />
    ),
  ];
}

function NewToken({ frame: { language }, plans, posted }: TokensPageProps) {
  const words = saidIn(pageWords.tokens, language);
  const line = { of: 'token', type: 'text' } as const;
  return (
    <section aria-labelledby="issue">
      <h2 class="govuk-heading-m" id="issue">
        {words.add}
      </h2>
      <PostForm action="/tokens">
        <FormLine {...line} name="tokenId" label={words.id} value={posted['tokenId']} required />
        <FormLine {...line} name="purpose" label={words.purpose} value={posted['purpose']} required />
        <Choice
          of="token"
          name="role"
          label={words.role}
          chosen={posted['role']}
          choices={TOKEN_ROLES.map((role) => [role, ROLE_NAMES[role][language]])}
        />
        <Choice
          of="token"
          name="plan"
          label={words.plan}
          chosen={posted['plan']}
          choices={plans.map(({ slug, plan, title }) => [slug, `${plan}: ${title[language]}`])}
        />
        <FormLine {...line} name="unit" label={words.unit} value={posted['unit']} />
        <FormLine of="token" type="date" name="until" label={words.untilDay} value={posted['until']} />
        <button class="govuk-button">{words.issue}</button>
      </PostForm>
    </section>
  );
}
