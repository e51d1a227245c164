/** Events and bytes of every run of every workflow that a server knows. */
export async function workflowHistory(temporal) {
  let [events, bytes] = [0, 0];
  for await (const { workflowId, runId } of temporal.workflow.list()) {
    const { raw } = await temporal.workflow.getHandle(workflowId, runId).describe();
    events += Number(raw.workflowExecutionInfo.historyLength);
    bytes += Number(raw.workflowExecutionInfo.historySizeBytes);
  }
  return { events, bytes };
}
