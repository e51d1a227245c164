import { createContext, useContext } from 'hono/jsx';
import { HiddenFields } from './hidden-fields.js';
import { PAGE_TOKEN } from './page-token.js';

/** What the forms of a page carry, by where they are sent. */
export const PageTokens = createContext<(action: string) => string>(() => '');

interface PostFormProps {
  readonly action: string;
  /** What it says beside what is written. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly class?: string;
  /** With files. */
  readonly enctype?: 'multipart/form-data';
  /** The page itself says what is wrong. */
  readonly novalidate?: boolean;
  /** By which buttons outside of it, and a script, find it. */
  readonly id?: string;
  /** What the script says where it could not keep what was typed. */
  readonly 'data-not-kept'?: string | undefined;
  readonly children?: unknown;
}

/** The one form of the pages that acts. The token comes first: it is known before a file is read. */
export function PostForm({ action, fields = {}, children, ...attributes }: PostFormProps) {
  return (
    <form method="post" action={action} {...attributes}>
      <HiddenFields fields={{ [PAGE_TOKEN]: useContext(PageTokens)(action), ...fields }} />
      {children}
    </form>
  );
}
