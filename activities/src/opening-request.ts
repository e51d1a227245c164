/** Which cycle is to be opened; the period follows from one of the first two, or from what was asked for. */
export interface OpeningRequest {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey?: string;
  /** Nominal time of the Schedule, real epoch milliseconds. */
  readonly scheduledRealAt?: number;
  /** Under which the register keeps what was asked for outside the calendar. */
  readonly requestId?: string;
}
