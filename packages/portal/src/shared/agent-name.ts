const BROWSERS = [
  ['Zalo', /\bZalo\b/],
  ['Cốc Cốc', /\bcoc_coc_browser\b/],
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** What a browser calls itself, as far as its owner knows it again: `Chrome, Android`. Pure; throws nothing. */
export function agentName(userAgent = ''): string | null {
  const named = [BROWSERS, SYSTEMS].flatMap(
    (known) => known.find(([, form]) => form.test(userAgent))?.[0] ?? [],
  );
  return named.length === 0 ? null : named.join(', ');
}
