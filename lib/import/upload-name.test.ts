import { expect, it } from 'vitest';
import { uploadName } from '@/lib/import/upload-name';

it.each([
  ['حدائق الماء.xml', 'حدائق الماء.xml'],
  ['../../etc/passwd.xml', 'passwd.xml'],
  ['C:\\export\\old.zip', 'old.zip'],
  ['.hidden.md', 'hidden.md'],
  ['..', ''],
  ['a\u0000b\u202ec.txt', 'abc.txt'],
  ['--write.xml', '--write.xml'],
  ['', ''],
])('keeps of %j the harmless part', (given, name) => {
  expect(uploadName(given)).toBe(name);
});

it('keeps a long name within what a file system takes, with its ending', () => {
  const name = uploadName(`${'ظ'.repeat(500)}.xml`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name.endsWith('ظ.xml')).toBe(true);
  expect(uploadName(name)).toBe(name);
});
