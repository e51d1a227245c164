/** The workflow that delivers queued notices: one for a deployment. */
export const POST_OFFICE_ID = 'post-office';

/** The daily comparison of plan and cycles, as a Schedule and as the workflow that it starts. */
export const HORIZON_ID = 'horizon';
