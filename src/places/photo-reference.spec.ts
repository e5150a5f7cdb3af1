import { PhotoReferences } from './photo-reference';

const SECRET = 'sample-secret-for-photos-0123456789';
const PHOTO = 'places/ChIJsample_Tan01/photos/AXsample-Ref_1';

describe('PhotoReferences', () => {
  const references = new PhotoReferences(SECRET);
  const reference = references.sign(PHOTO);

  it('reads what it signed, and puts it into a path without escaping', () => {
    expect(references.read(reference)).toBe(PHOTO);
    expect(new PhotoReferences(SECRET).read(reference)).toBe(PHOTO);
    expect(encodeURIComponent(reference)).toBe(reference);
  });

  it('refuses a reference with any bit changed', () => {
    const bytes = Buffer.from(reference, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(references.read(changed.toString('base64url'))).toBeNull();
    }
  });

  it('refuses one cut at any place', () => {
    for (let length = 0; length < reference.length; length += 1) {
      expect(references.read(reference.slice(0, length))).toBeNull();
    }
  });

  it('refuses what another secret signed', () => {
    expect(references.read(new PhotoReferences(`${SECRET}!`).sign(PHOTO))).toBeNull();
  });

  it.each(['places/x/photos/../../secrets', 'places/x/photos/y?key=1', 'https://example.org/a.jpg', 'places/x', ' '])(
    'refuses "%s", which is no photo, although it was signed',
    (name) => {
      expect(references.read(references.sign(name))).toBeNull();
    },
  );

  it.each(['', '%', 'not base64!', '=', 'é'])('refuses "%s"', (text) => expect(references.read(text)).toBeNull());
});
