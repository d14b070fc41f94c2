import yauzl from "yauzl";

/** How many bytes the files of a zip say they are outside. Rejects what is no zip. */
export function unpackedSize(bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      if (error !== null) return reject(error);
      let sum = 0;
      zip.on("entry", (entry: yauzl.Entry) => {
        sum += entry.uncompressedSize;
      });
      zip.on("end", () => resolve(sum));
      zip.on("error", reject);
    });
  });
}
