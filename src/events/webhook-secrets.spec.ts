import { WebhookSecrets } from './webhook-secrets';

const secrets = new WebhookSecrets(Buffer.alloc(32, 1));

describe('secrets of webhooks', () => {
  it('are whsec_ and 32 random bytes in base64', () => {
    const secret = secrets.generate();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(secrets.generate()).not.toBe(secret);
  });

  it('come out of their seal as they went in, and look otherwise each time', () => {
    const secret = secrets.generate();
    const sealed = secrets.seal(secret);
    expect(secrets.open(sealed)).toBe(secret);
    expect(sealed.includes(secret)).toBe(false);
    expect(secrets.seal(secret).equals(sealed)).toBe(false);
  });

  it('open for nobody with another key, nor when a bit is changed', () => {
    const sealed = secrets.seal('whsec_x');
    expect(() => new WebhookSecrets(Buffer.alloc(32, 2)).open(sealed)).toThrow('unable to authenticate data');
    for (const place of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1;
      expect(() => secrets.open(changed)).toThrow('unable to authenticate data');
    }
  });
});
