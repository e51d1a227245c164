interface ViewsProps {
  /** Said to those who hear the page. */
  readonly label: string;
  readonly views: readonly { readonly name: string; readonly href: string; readonly isShown: boolean }[];
}

/** The parts of which a page shows one at a time, each by its address. */
export function Views({ label, views }: ViewsProps) {
  return (
    <nav class="kyhan-pages" aria-label={label}>
      {views.map(({ name, href, isShown }) => (
        <a class="govuk-link" href={href} aria-current={isShown ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
