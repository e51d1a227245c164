/** The workflow that delivers queued notices: one for a deployment. */
export const POST_OFFICE_ID = 'post-office';
