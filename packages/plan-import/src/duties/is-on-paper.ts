import { folded } from '@kyhan/plan';

const PAPER = /\b(van ban giay|ban giay|giay|truc tiep|buu dien|paper|by post|in person)\b/;
const NETWORK =
  /\b(dien tu|email|e-mail|he thong|truc tuyen|phan mem|mang|electronic|online|portal|upload)\b/;

/** Whether a way of sending knows paper alone. Pure; throws nothing. */
export function isOnPaper(method: string): boolean {
  const words = folded(method);
  return PAPER.test(words) && !NETWORK.test(words);
}
