import { listenWords as words } from '@/content/speech-words';
import { spokenText } from '@/lib/arabic/speech';
import { fetchStyle } from './lazy-script';
import { isArabic } from './listening';
import { makeButton } from './make-button';
import { readAloud } from './read-aloud';
import { recall, remember } from './remembered';

/**
 * Reads the article aloud with a voice of the browser, and says where it is. One utterance at a time, so that Chrome does
 * not fall silent; a pause ends it and going on begins it again, since not every system can hold a voice.
 */
const NAME = 'listen';
const RATE = 'khizana-rate';
const opener = document.querySelector<HTMLButtonElement>('[data-listen]');
const pieces = readAloud();
const bar = document.createElement('div');
const status = document.createElement('span');
const rate = document.createElement('select');
let at = 0;
/** Also keeps it from being thrown away before it has ended. */
let current: SpeechSynthesisUtterance | undefined;
let timer = 0;

function say(): void {
  const piece = pieces[at];
  if (!piece) return stop();
  show(piece.place());
  const utterance = (current = new SpeechSynthesisUtterance(spokenText(piece.text)));
  const voices = speechSynthesis.getVoices().filter(isArabic);
  // One of this device before one that is spoken elsewhere.
  utterance.voice = voices.find(({ localService }) => localService) ?? voices[0] ?? null;
  utterance.lang = 'ar';
  utterance.rate = Number(rate.value);
  utterance.onend = () => {
    if (current !== utterance) return;
    at += 1;
    timer = window.setTimeout(say, pieces[at]?.block === piece.block ? 0 : piece.block.matches('p,li') ? 350 : 700);
  };
  utterance.onerror = () => {
    if (current === utterance) pause();
  };
  speechSynthesis.speak(utterance);
}

function show(range: Range): void {
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top > 0 && bottom < bar.getBoundingClientRect().top) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

function hush(): void {
  current = undefined;
  clearTimeout(timer);
  speechSynthesis.cancel();
}

function play(): void {
  hush();
  toggle.textContent = words.pause;
  status.textContent = words.reading;
  say();
}

function pause(): void {
  hush();
  toggle.textContent = words.resume;
  status.textContent = words.paused;
}

function stop(): void {
  hush();
  at = 0;
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
  bar.remove();
  opener?.focus({ preventScroll: true });
}

/** To the head of the next paragraph, or of this one, or of the one before when this has just begun. */
function move(step: 1 | -1): void {
  const block = (piece = pieces[at]) => piece?.block;
  const here = block();
  const begun = block(pieces[at - 1]) === here;
  if (step > 0) while (at < pieces.length - 1 && block() === here) at += 1;
  else {
    if (!begun) at = Math.max(0, at - 1);
    while (at > 0 && block(pieces[at - 1]) === block()) at -= 1;
  }
  play();
}

const button = (label: string, act: () => void): HTMLButtonElement => bar.appendChild(makeButton(label, act));

const toggle = button(words.pause, () => {
  if (current) pause();
  else play();
});
button(words.previous, () => {
  move(-1);
});
button(words.next, () => {
  move(1);
});
const label = document.createElement('label');
label.append(words.rate, ' ', rate);
for (const value of ['0.75', '1', '1.25', '1.5']) rate.add(new Option(value));
rate.value = recall(RATE) ?? '1';
if (rate.selectedIndex < 0) rate.value = '1';
rate.onchange = () => {
  remember(RATE, rate.value);
  if (current) play();
};
bar.append(label);
button(words.stop, stop);
status.setAttribute('role', 'status');
bar.append(status);
bar.className = NAME;
bar.setAttribute('role', 'group');
bar.setAttribute('aria-label', words.player);
bar.onkeydown = ({ key }) => {
  if (key === 'Escape') stop();
};

fetchStyle(LATE.listenStyle);

function start(): void {
  if (!bar.isConnected) document.querySelector('main')?.append(bar);
  toggle.focus({ preventScroll: true });
  play();
}

if (opener) opener.onclick = start;
addEventListener('pagehide', pause);
start();
