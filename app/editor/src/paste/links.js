// Which addresses a letter may link to; the same as letters::markdown allows, but for places within the text.

// Services that wrap an address in one of theirs, with the parameter that holds it.
const WRAPPERS = [
  [/(^|\.)safelinks\.protection\.outlook\.com$/, 'url'],
  [/^(www\.)?google\.[a-z.]+$/, 'q', '/url'],
];

// The address to write in a link; undefined when it may not be linked to.
export function address(href) {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return undefined;
  let url;
  try {
    url = new URL(href);
  } catch {
    return undefined;
  }
  for (const [host, name, path] of WRAPPERS) {
    const inner = host.test(url.hostname) && (!path || url.pathname === path) && url.searchParams.get(name);
    if (inner && /^(https?:\/\/|mailto:)/i.test(inner)) return address(inner);
  }
  if (url.protocol === 'mailto:' && !/^[^@\s]+@/.test(url.pathname)) return undefined;
  // As it was written, but for what cannot stand in a link.
  return href.trim().replace(/[\s<>\\\u0000-\u001F\u007F]/g, (sign) => encodeURIComponent(sign));
}
