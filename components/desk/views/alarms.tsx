import { countingWords } from '@/content/counting-words';
import { viewsWords as words } from '@/content/desk/views';

/** What an editor should look at before the numbers are believed. */
export const Alarms = ({ alarms }: { alarms: readonly string[] }) => (
  <section className={alarms.length > 0 ? 'views-alarms' : undefined}>
    <h2>{words.alarms}</h2>
    {alarms.length === 0 ? (
      <p className="field-hint">{countingWords.alarms.none}</p>
    ) : (
      <ul>
        {alarms.map((alarm) => (
          <li key={alarm} dir="auto">
            {alarm}
          </li>
        ))}
      </ul>
    )}
  </section>
);
