/** Fetches what is needed only now, once. @param src one of LATE */
export function fetchScript(src: string): void {
  if (document.querySelector(`script[src="${src}"]`)) return;
  const script = document.createElement('script');
  script.src = src;
  document.head.append(script);
}

/** The same for a style sheet, which the script that needs it fetches once. @returns the link, whose loading can be waited for */
export function fetchStyle(href: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  return link;
}
