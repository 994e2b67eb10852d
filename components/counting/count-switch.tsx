import { strings } from '@/content/strings';

/** Where a reader may say not to be counted on this device. Without script nobody is counted, and it stays hidden. */
export function CountSwitch() {
  const { switchTitle, switchText, isOn, isOff, turnOff, turnOn } = strings.counting;
  return (
    <section className="count-switch measure" data-count-switch hidden>
      <div>
        <h2>{switchTitle}</h2>
        <p>{switchText}</p>
        <p role="status">
          <span data-when="counted">{isOn}</span>
          <span data-when="off">{isOff}</span>
        </p>
        <button type="button">
          <span data-when="counted">{turnOff}</span>
          <span data-when="off">{turnOn}</span>
        </button>
      </div>
    </section>
  );
}
