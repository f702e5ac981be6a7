import { hostOf, receiverUrl } from './receiver-url';

describe('the URL of a receiver', () => {
  it.each([
    ['https://example.org/hook?token=x', true],
    ['https://example.org:8443/', true],
    ['http://example.org/', 'https-required'],
    ['ftp://example.org/', 'not-a-url'],
    ['file:///etc/passwd', 'not-a-url'],
    ['gopher://127.0.0.1:6379/_', 'not-a-url'],
    ['javascript:alert(1)', 'not-a-url'],
    ['example.org', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['', 'not-a-url'],
    ['https://lan:secret@example.org/', 'credentials-in-url'],
    ['https://lan@example.org/', 'credentials-in-url'],
    ['https://example.org/#part', 'fragment-in-url'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'not-a-url'],
    // Longer once its letters are written as they are sent.
    [`https://example.org/${'ế'.repeat(300)}`, 'not-a-url'],
  ])('%s: %p', (text, expected) => {
    const found = receiverUrl(text, false);
    expect(found instanceof URL ? true : found).toBe(expected);
  });

  it('may be http where it is allowed', () => {
    expect(receiverUrl('http://example.org/', true)).toBeInstanceOf(URL);
  });

  it.each([
    ['https://Example.ORG./', 'example.org'],
    ['https://[::1]:8080/', '::1'],
    // All of these are 127.0.0.1 to whoever connects.
    ['https://2130706433/', '127.0.0.1'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https://0177.0.0.1/', '127.0.0.1'],
    ['https://127.1/', '127.0.0.1'],
    ['https://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
  ])('%s names %s', (text, host) => {
    expect(hostOf(new URL(text))).toBe(host);
  });
});
