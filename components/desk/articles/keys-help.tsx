import { articlesWords } from '@/content/desk/articles';

const KEYS = [
  { name: 'move', keys: ['j', 'k'] },
  { name: 'select', keys: ['x'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'search', keys: ['/'] },
  { name: 'create', keys: ['n'] },
] as const;

/** The keys of the list, and their switch. */
export function KeysHelp({ isOn, turn }: { isOn: boolean; turn: () => void }) {
  const words = articlesWords.keys;
  return (
    <div className="keys-help">
      {isOn && (
        <ul aria-label={words.title}>
          {KEYS.map(({ name, keys }) => (
            <li key={name}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {words[name]}
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="link-button" onClick={turn}>
        {isOn ? words.off : words.on}
      </button>
    </div>
  );
}
