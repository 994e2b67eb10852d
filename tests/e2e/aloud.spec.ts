import { readerTools } from '@/content/reader-tools';
import { listenWords } from '@/content/speech-words';
import { expect, test } from './page';
import { faultsOf, withAxe } from './support/axe';

/** What a voice is given, and what is copied: in one opened article. The browser under test has no voice of its own. */

interface Stub {
  said: SpeechSynthesisUtterance[];
  arrive: () => void;
}

test('an article is read aloud once there is a voice, shared, and copied with its source', async ({
  page,
  context,
}) => {
  await withAxe(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const voices: object[] = [];
    const said: SpeechSynthesisUtterance[] = [];
    class Utterance {
      constructor(readonly text: string) {}
    }
    const synthesis = {
      getVoices: () => voices,
      speak: (one: SpeechSynthesisUtterance) => said.push(one),
      cancel: () => undefined,
      onvoiceschanged: () => undefined,
    };
    const arrive = () => {
      voices.push({ lang: 'en-GB' }, { lang: 'ar-EG', localService: true });
      synthesis.onvoiceschanged();
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, stub: { said, arrive } });
    // Not every build of the browser can share.
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
    delete (Navigator.prototype as { share?: unknown }).share;
  });
  await page.goto('/');
  const address = await page.locator('a[href^="/article/"]').first().getAttribute('href');
  await page.goto(address ?? '');
  const stub = <T>(use: (stub: Stub) => T) => page.evaluate<T>(`(${use.toString()})(window.stub)`);
  const spoken = () => stub(({ said }) => said.at(-1)?.text ?? '');
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('listen') ?? [])].map((range) => (range as Range).toString()).join(''));

  const listen = page.getByRole('button', { name: readerTools.listen });
  await expect(listen).toHaveCount(0);
  await stub(({ arrive }) => {
    arrive();
  });
  await listen.click();
  const player = page.getByRole('group', { name: listenWords.player });
  await expect(player.getByRole('status')).toHaveText(listenWords.reading);
  const title = (await page.locator('h1').innerText()).trim();
  expect(title.startsWith((await marked()).trim())).toBe(true);
  expect(await faultsOf(page)).toEqual([]);

  await stub(({ said }) => {
    said.at(-1)?.onend?.(new Event('end') as SpeechSynthesisEvent);
  });
  await expect.poll(marked).not.toBe(title);
  const before = await stub(({ said }) => said.length);
  await player.getByLabel(listenWords.rate).selectOption('1.25');
  expect(await stub(({ said }) => [said.length, said.at(-1)?.rate])).toEqual([before + 1, 1.25]);
  await player.getByRole('button', { name: listenWords.next }).click();
  await player.getByRole('button', { name: listenWords.previous }).click();
  expect((await spoken()).length).toBeGreaterThan(0);
  await player.getByRole('button', { name: listenWords.pause }).click();
  await expect(player.getByRole('button', { name: listenWords.resume })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(player).toHaveCount(0);
  await expect(listen).toBeFocused();
  expect(await marked()).toBe('');

  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: readerTools.copyLink }).click();
  await expect(page.getByRole('button', { name: readerTools.linkCopied })).toBeVisible();
  expect(await clipboard()).toMatch(/\/a\/\d+$/u);

  const copy = async (letters: number) => {
    await page.evaluate((end) => {
      const text = document
        .createTreeWalker(document.querySelector('.body p') ?? document, NodeFilter.SHOW_TEXT)
        .nextNode();
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, end);
    }, letters);
    await page.keyboard.press('Control+c');
    return clipboard();
  };
  expect(await copy(20)).not.toContain('«');
  const cited = await copy(110);
  expect(cited).toContain(`«${title}»`);
  expect(cited).toMatch(/\n\n\u2067.+\/article\/\d+(#p\d+)?\u2069\u2069$/u);
  await page.locator('.cite summary').click();
  await page.getByLabel(readerTools.addSource).uncheck();
  expect(await copy(110)).not.toContain(title);
});
