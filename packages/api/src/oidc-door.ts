/** What is kept by the browser between going to the office's sign-in service and coming back. */
export interface OidcPassage {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to go to then. */
  readonly nextPath?: string;
}

/** The sign-in service of the office (OpenID Connect), where one is configured. */
export interface OidcDoor {
  /** What its button says beside "sign in". */
  readonly name: string;
  /**
   * Where to send somebody, and what their browser keeps until they come back to `returnTo`.
   * @throws KyhanError OIDC_UNAVAILABLE
   */
  begin(returnTo: string): Promise<{ readonly url: string; readonly passage: OidcPassage }>;
  /**
   * The mailbox that the service vouches for, of whoever came back to this address.
   * @throws KyhanError OIDC_REFUSED, OIDC_UNAVAILABLE
   */
  finish(cameBackTo: URL, passage: OidcPassage): Promise<{ readonly mailbox: string }>;
}
