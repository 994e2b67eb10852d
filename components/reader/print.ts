/** The button of the view for printing: there where the browser prints, and only with a script. */
const button = document.querySelector<HTMLElement>('[data-print-now]');
if (button && 'print' in window) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
