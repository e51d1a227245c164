/** How a yes or a no is read. */
export const YES_OR_NO = {
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
} as const;
