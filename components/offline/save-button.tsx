/** Where a script puts the button that saves for reading without a connection (components/reader/offline/button.ts). */
export const SaveButton = ({ what }: { what: 'article' | 'issue' }) => <div className="save" data-save={what} />;
