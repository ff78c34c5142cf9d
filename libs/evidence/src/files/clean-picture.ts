import type { Sharp } from 'sharp';
import { damagedBy } from './damaged.js';

/** A hundred megapixels more than any camera: above it a small file may fill the memory. */
const MOST_PIXELS = 200_000_000;
const TAKEN_AT = /\d{4}:\d{2}:\d{2} \d{2}:\d{2}:\d{2}/;

type Picture = 'image/jpeg' | 'image/png' | 'image/webp';

/** The kinds that carry metadata a camera writes. */
export const carriesMetadata = (mediaType: string): mediaType is Picture =>
  ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType);

/**
 * Writes the picture to `target` without what it says of the place, the device and the person (EXIF, XMP, IPTC); it keeps its
 * orientation, turned into the pixels, its colours, and when it was taken. False where it says nothing: then the bytes stay
 * as they are. Problem: `fileDamaged`.
 */
export async function cleanPicture(path: string, mediaType: Picture, target: string): Promise<boolean> {
  // Loaded with the first picture: the codecs are large.
  const { default: sharp } = await import('sharp');
  try {
    const options = { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: mediaType === 'image/webp' } as const;
    const { exif, xmp, iptc, tifftagPhotoshop, comments } = await sharp(path, options).metadata();
    if (!exif && !xmp && !iptc && !tifftagPhotoshop && !comments?.length) return false;
    const taken = exif && TAKEN_AT.exec(exif.toString('latin1'))?.[0];
    const turned = sharp(path, options).autoOrient().keepIccProfile();
    const dated = taken ? turned.withExif({ IFD0: { DateTime: taken }, IFD2: { DateTimeOriginal: taken } }) : turned;
    await encoded(dated, mediaType).toFile(target);
    return true;
  } catch (cause) {
    throw damagedBy(cause);
  }
}

/** As near to what came as the kind allows. */
function encoded(picture: Sharp, mediaType: Picture): Sharp {
  switch (mediaType) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' });
    case 'image/png':
      return picture.png();
    case 'image/webp':
      return picture.webp({ quality: 95 });
  }
}
