import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** The result of an upload: the image was drawn again, or the code of the refusal. */
export type Outcome = "drawn" | "not_an_image" | "image_too_large" | "image_too_small";

export type HostileFile = { name: string; bytes: Uint8Array; outcome: Outcome | readonly Outcome[] };

/** A text in everything that the portal must remove from a file. */
export const MARK = "hostile-mark-5d1c";

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const CRC = Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const crcOf = (bytes: Buffer): number =>
  (bytes.reduce((sum, byte) => (CRC[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([u32(data.length), named, u32(crcOf(named))]);
};

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Makes a PNG that claims a size and has any data. */
const aPng = (width: number, height: number, data: Buffer, ...more: Buffer[]): Buffer =>
  Buffer.concat([
    PNG_HEAD,
    chunk("IHDR", Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])])),
    ...more,
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);

const canvas = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 150 } } });

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#888888", noise: { type: "gaussian", mean: 128, sigma: 30 } },
  });

/** Makes about fifty files as people and attackers send them. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const jpeg = await canvas().jpeg().toBuffer();
  const png = await canvas().png().toBuffer();
  const webp = await canvas().webp().toBuffer();
  const avif = await canvas().avif({ effort: 0 }).toBuffer();
  return [
    ...plain({ jpeg, png, webp, avif }),
    ...(await unusual()),
    ...(await withMetadata(jpeg)),
    ...noImages(),
    ...polyglots({ jpeg, png }),
    ...(await broken({ jpeg, png, webp, avif })),
    ...(await tooMuch(jpeg)),
    ...(await moving()),
  ];
}

type Whole = { jpeg: Buffer; png: Buffer; webp: Buffer; avif: Buffer };

const plain = ({ jpeg, png, webp, avif }: Whole): HostileFile[] => [
  { name: "photo.jpg", bytes: jpeg, outcome: "drawn" },
  { name: "photo.png", bytes: png, outcome: "drawn" },
  { name: "photo.webp", bytes: webp, outcome: "drawn" },
  { name: "photo.avif", bytes: avif, outcome: "drawn" },
  { name: "photo.exe", bytes: jpeg, outcome: "drawn" },
  { name: "../../../../etc/passwd", bytes: jpeg, outcome: "drawn" },
  { name: "C:\\windows\\system32\\photo.png", bytes: png, outcome: "drawn" },
  { name: "photo\u0000.jpg", bytes: jpeg, outcome: "drawn" },
  { name: `${"照".repeat(300)}.jpg`, bytes: jpeg, outcome: "drawn" },
  { name: "png that is called webp.webp", bytes: png, outcome: "drawn" },
];

async function unusual(): Promise<HostileFile[]> {
  const grey = await canvas().greyscale().toColourspace("b-w").png().toBuffer();
  const deep = await canvas().toColourspace("rgb16").png().toBuffer();
  const cmyk = await canvas().toColourspace("cmyk").jpeg().toBuffer();
  const seeThrough = await sharp({
    create: { width: 800, height: 600, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  return [
    { name: "grey.png", bytes: grey, outcome: "drawn" },
    { name: "sixteen bits.png", bytes: deep, outcome: "drawn" },
    { name: "cmyk.jpg", bytes: cmyk, outcome: "drawn" },
    { name: "see-through.png", bytes: seeThrough, outcome: "drawn" },
    { name: "palette.png", bytes: await canvas().png({ palette: true }).toBuffer(), outcome: "drawn" },
    { name: "interlaced.png", bytes: await canvas().png({ progressive: true }).toBuffer(), outcome: "drawn" },
    { name: "progressive.jpg", bytes: await canvas().jpeg({ progressive: true }).toBuffer(), outcome: "drawn" },
    { name: "wide gamut.jpg", bytes: await canvas().withIccProfile("p3").jpeg().toBuffer(), outcome: "drawn" },
    { name: "lossless.webp", bytes: await canvas().webp({ lossless: true }).toBuffer(), outcome: "drawn" },
  ];
}

async function withMetadata(jpeg: Buffer): Promise<HostileFile[]> {
  const located = await canvas()
    .withExif({ IFD0: { Copyright: MARK, Artist: MARK }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 48/1 0/1" } })
    .jpeg()
    .toBuffer();
  const sideways = await canvas().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const described = await canvas().withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${MARK}</x:xmpmeta>`).jpeg().toBuffer();
  const comment = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0x00, MARK.length + 2]),
    Buffer.from(MARK),
    jpeg.subarray(2),
  ]);
  const text = aPng(
    800,
    600,
    deflateSync(Buffer.alloc(600 * (800 * 3 + 1))),
    chunk("tEXt", Buffer.from(`Comment\u0000${MARK}`, "latin1")),
  );
  return [
    { name: "with the place it was taken.jpg", bytes: located, outcome: "drawn" },
    { name: "held sideways.jpg", bytes: sideways, outcome: "drawn" },
    { name: "with XMP.jpg", bytes: described, outcome: "drawn" },
    { name: "with a comment.jpg", bytes: comment, outcome: "drawn" },
    { name: "with a text.png", bytes: text, outcome: "drawn" },
  ];
}

function noImages(): HostileFile[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><script>alert("${MARK}")</script></svg>`;
  const files: [string, string | Buffer][] = [
    ["nothing.jpg", ""],
    ["one byte.png", "x"],
    ["drawing.jpg", svg],
    ["drawing.svg", `<?xml version="1.0"?>${svg}`],
    ["page.png", `<!doctype html><script>alert("${MARK}")</script>`],
    ["paper.jpg", "%PDF-1.7\n1 0 obj\n<<>>\nendobj"],
    ["archive.png", Buffer.from("504b0304140000000800", "hex")],
    ["packed.webp", Buffer.from("1f8b0800000000000003", "hex")],
    ["program.jpg", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(400)])],
    ["script.php.jpg", `<?php system($_GET["c"]); // ${MARK}`],
    ["postscript.jpg", `%!PS-Adobe-3.0\n(${MARK}) run`],
    ["phone.heic", Buffer.concat([u32(24), Buffer.from("ftypheic\u0000\u0000\u0000\u0000mif1heic", "latin1")])],
    ["film.avif", Buffer.concat([u32(24), Buffer.from("ftypavis\u0000\u0000\u0000\u0000avifavis", "latin1")])],
    ["picture.bmp", Buffer.concat([Buffer.from("BM"), Buffer.alloc(200)])],
    ["scan.tiff", Buffer.from("49492a0008000000", "hex")],
    ["text.jpg", "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://example.org/x.jpg\"|ls \"-la)'"],
  ];
  return files.map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes), outcome: "not_an_image" }));
}

const polyglots = ({ jpeg, png }: Pick<Whole, "jpeg" | "png">): HostileFile[] => {
  const page = Buffer.from(`<script>alert("${MARK}")</script>`);
  const zip = Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.from(MARK)]);
  return [
    { name: "photo and page.jpg", bytes: Buffer.concat([jpeg, page]), outcome: "drawn" },
    { name: "photo and archive.png", bytes: Buffer.concat([png, zip]), outcome: "drawn" },
    { name: "paper and photo.jpg", bytes: Buffer.concat([Buffer.from("%PDF-1.7\n"), jpeg]), outcome: "not_an_image" },
    { name: "film and photo.jpg", bytes: Buffer.concat([Buffer.from("GIF89a"), jpeg]), outcome: "not_an_image" },
    { name: "page and photo.png", bytes: Buffer.concat([page, png]), outcome: "not_an_image" },
  ];
};

async function broken({ jpeg, png, webp, avif }: Whole): Promise<HostileFile[]> {
  const big = await noise(900, 700).jpeg().toBuffer();
  const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
  const flipped = Buffer.from(big);
  for (let at = 700; at < flipped.length - 2; at += 97) flipped[at] = (flipped[at] ?? 0) ^ 0x55;
  return [
    { name: "half a photo.jpg", bytes: half(big), outcome: "not_an_image" },
    { name: "half a photo.png", bytes: half(png), outcome: "not_an_image" },
    { name: "half a photo.webp", bytes: half(webp), outcome: "not_an_image" },
    { name: "half a photo.avif", bytes: half(avif), outcome: "not_an_image" },
    { name: "only a head.jpg", bytes: jpeg.subarray(0, 20), outcome: "not_an_image" },
    { name: "only a head.png", bytes: png.subarray(0, 33), outcome: "not_an_image" },
    {
      name: "garbage behind a head.jpg",
      bytes: Buffer.concat([jpeg.subarray(0, 3), Buffer.alloc(5000, 7)]),
      outcome: "not_an_image",
    },
    {
      name: "garbage behind a head.avif",
      bytes: Buffer.concat([avif.subarray(0, 32), Buffer.alloc(5000, 7)]),
      outcome: "not_an_image",
    },
    // a decoder may mend a photo that lost some bits; what comes out is drawn anew either way
    { name: "bits that flipped.jpg", bytes: flipped, outcome: ["not_an_image", "drawn"] },
    { name: "wrong data.png", bytes: aPng(800, 600, Buffer.from("no deflate")), outcome: "not_an_image" },
  ];
}

async function tooMuch(jpeg: Buffer): Promise<HostileFile[]> {
  const zeros = deflateSync(Buffer.alloc(4_000_000), { level: 9 });
  const claimed = Buffer.from(jpeg);
  const frame = claimed.indexOf(Buffer.from([0xff, 0xc0]));
  claimed.writeUInt16BE(65_000, frame + 5);
  claimed.writeUInt16BE(65_000, frame + 7);
  return [
    { name: "fifty thousand by fifty thousand.png", bytes: aPng(50_000, 50_000, zeros), outcome: "image_too_large" },
    {
      name: "two thousand million wide.png",
      bytes: aPng(0x7fffffff, 1000, zeros),
      outcome: ["image_too_large", "not_an_image"],
    },
    { name: "of no size.png", bytes: aPng(0, 0, zeros), outcome: "not_an_image" },
    { name: "claims to be larger.jpg", bytes: claimed, outcome: "image_too_large" },
    {
      name: "bomb.png",
      bytes: aPng(11_000, 11_000, zeros),
      outcome: "image_too_large",
    },
    {
      name: "sixty million points.png",
      bytes: await canvas(9_000, 6_600).png({ compressionLevel: 1 }).toBuffer(),
      outcome: "drawn",
    },
    { name: "a ribbon.png", bytes: await canvas(12_500, 400).png().toBuffer(), outcome: "image_too_large" },
    { name: "a dot.png", bytes: await canvas(1, 1).png().toBuffer(), outcome: "image_too_small" },
    { name: "a stamp.jpg", bytes: await canvas(399, 900).jpeg().toBuffer(), outcome: "image_too_small" },
    { name: "a line.jpg", bytes: await canvas(2000, 20).jpeg().toBuffer(), outcome: "image_too_small" },
  ];
}

async function moving(): Promise<HostileFile[]> {
  const frames = sharp(Buffer.concat([Buffer.alloc(500 * 400 * 3, 90), Buffer.alloc(500 * 400 * 3, 200)]), {
    raw: { width: 500, height: 800, channels: 3, pageHeight: 400 },
  });
  return [
    {
      name: "moving.webp",
      bytes: await frames
        .clone()
        .webp({ loop: 0, delay: [100, 100] })
        .toBuffer(),
      outcome: "not_an_image",
    },
    { name: "moving.gif", bytes: await frames.clone().gif({ loop: 0 }).toBuffer(), outcome: "not_an_image" },
    { name: "moving.jpg", bytes: await frames.clone().gif({ loop: 0 }).toBuffer(), outcome: "not_an_image" },
  ];
}
