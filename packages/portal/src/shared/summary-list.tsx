interface SummaryRowProps {
  readonly name: string;
  /** Of what is a proof and no word. */
  readonly isHash?: boolean;
  readonly children?: unknown;
}

/** One fact by its name, within a summary list. */
export function SummaryRow({ name, isHash = false, children }: SummaryRowProps) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class={`govuk-summary-list__value${isHash ? ' kyhan-hash' : ''}`}>{children}</dd>
    </div>
  );
}

interface SummaryListProps {
  /** Each a name and what it says. */
  readonly rows: readonly (readonly [string, unknown])[];
  /** Rows that come before. */
  readonly children?: unknown;
}

/** Facts, each by its name. */
export function SummaryList({ rows, children }: SummaryListProps) {
  return (
    <dl class="govuk-summary-list">
      {children}
      {rows.map(([name, value]) => (
        <SummaryRow name={name}>{value}</SummaryRow>
      ))}
    </dl>
  );
}
