/** A mail as the inbox shows it in a list. */
export interface MailSummary {
  /** Counts up in the order of arrival, with leading zeros: also the cursor of `since`. */
  readonly id: string;
  /** When it arrived, real time, ISO 8601. */
  readonly receivedAt: string;
  readonly messageId: string;
  readonly from: string;
  /** To whom it was handed over: the envelope's addresses in lower case, whatever the header says. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Size of the raw mail in bytes. */
  readonly size: number;
}

/** A mail with everything that its page shows. */
export interface InboxMail extends MailSummary {
  readonly html?: string;
  readonly headers: readonly MailHeader[];
  readonly attachments: readonly MailAttachment[];
}

export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

export interface MailAttachment {
  readonly name: string;
  readonly mediaType: string;
  /** Size in bytes. */
  readonly size: number;
}

/** Which mails to list; oldest first, as they arrived. */
export interface MailFilter {
  /** One recipient's address. */
  readonly to?: string;
  /** The id of the last mail already seen. */
  readonly since?: string;
  /** Words that occur in subject, text, sender or recipient, whatever their case. */
  readonly search?: string;
}
