/** Fetches what is needed only now, once. @param src one of LATE */
export function fetchScript(src: string): void {
  if (document.querySelector(`script[src="${src}"]`)) return;
  const script = document.createElement('script');
  script.src = src;
  document.head.append(script);
}
