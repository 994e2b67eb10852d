import { expect, it } from 'vitest';
import { letters } from '@/content/desk/letters';
import { letterOf } from '@/lib/auth/letters';

const link = 'https://magazine.example/admin/reset/abc_DEF-1';

it('says everything as text and as a page from right to left', () => {
  const { subject, text, html } = letterOf(letters.reset, { name: 'سلمى', link });
  expect(subject).toBe('كلمة سرٍّ جديدة – خزانة');
  expect(text.split('\n\n')).toHaveLength(5);
  // Alone in its line, so that every program finds its end.
  expect(text).toContain(`\n\n${link}\n\n`);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain(`<a href="${link}"`);
  expect(text + html).not.toMatch(/\{\w+\}|undefined/u);
});

it('lets no name put markup or headers into it', () => {
  const { html, subject } = letterOf(letters.invite, { name: '<img src=x>"', link });
  expect(html).not.toContain('<img');
  expect(subject).not.toContain('<img');
});

it('needs no link', () => {
  const { text, html } = letterOf(letters.emailChanged, { name: 'ا', email: 'new@example.org' });
  expect(text).toContain('new@example.org');
  expect(html).not.toContain('<a ');
});
