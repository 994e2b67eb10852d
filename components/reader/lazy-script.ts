/** Fetches what is needed only now, once. Its address stands on the tag of the script that runs on every page. */
export function fetchScript(name: 'suggest' | 'find' | 'margin' | 'listen' | 'panel' | 'saved'): void {
  const main = document.querySelector<HTMLScriptElement>(`script[data-${name}-script]`);
  const src = main?.dataset[`${name}Script`];
  if (src === undefined || document.querySelector(`script[src="${src}"]`)) return;
  const script = document.createElement('script');
  script.src = src;
  document.head.append(script);
}
