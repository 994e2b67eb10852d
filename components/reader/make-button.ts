/** A button as scripts make it: with words on it, and what it does. */
export function makeButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.onclick = act;
  return button;
}
