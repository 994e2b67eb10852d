/** Where what is fetched when it is first needed stands: put in by lib/build/reader-script.ts. */
declare const LATE: Record<
  | ('suggest' | 'find' | 'margin' | 'listen' | 'retold' | 'saved' | 'panel')
  | ('suggestStyle' | 'findStyle' | 'listenStyle' | 'panelStyle'),
  string
>;
