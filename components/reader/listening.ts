import { readerTools } from '@/content/reader-tools';
import { fetchScript } from './lazy-script';
import { makeButton } from './make-button';

export const isArabic = ({ lang }: SpeechSynthesisVoice): boolean => /^ar\b/iu.test(lang);

/** The button by which an article is read aloud, once there is an Arabic voice; what reads is fetched when it is pressed. */
export function offerListening(): void {
  const place = document.querySelector('.article:not([lang]) .eyebrow');
  if (!place || !('speechSynthesis' in window)) return;
  const look = () => {
    if (place.querySelector('[data-listen]') || !speechSynthesis.getVoices().some(isArabic)) return;
    const button = makeButton(readerTools.listen, () => {
      // A phone lets speak only what began with a touch; the script arrives later, and answers from then on.
      speechSynthesis.speak(new SpeechSynthesisUtterance(''));
      fetchScript(LATE.listen);
    });
    button.dataset['listen'] = '';
    place.append(button);
  };
  // Voices arrive late.
  speechSynthesis.onvoiceschanged = look;
  look();
}
