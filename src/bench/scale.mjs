// How large an export may be: an X archive of a million posts with gigabytes of pictures, and a Facebook export, are made and read.
// Prints time, peak memory and rate beside `unzip -p | wc` on the same file, which is the limit. `--posts` and `--media` (MB) change the size, `--check` judges as well.
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { ZipFile } from "yazl";
import { writeCorpus } from "./corpus.mjs";
import { runCheck, runScrubin } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    posts: { type: "string", default: "1000000" },
    media: { type: "string", default: "5000" },
    check: { type: "boolean", default: false },
  },
});
const posts = Number(values.posts);
const fifth = Math.round(posts / 5);
const mediaFiles = Math.round(Number(values.media) / 10);
const picture = Buffer.alloc(10 * 2 ** 20);
for (let at = 0, state = 1; at < picture.length; at += 4) {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  picture.writeInt32LE(state, at);
}

/** The texts of the generated posts, one after the other. */
async function* texts(file) {
  for await (const line of createInterface({ input: createReadStream(file) })) if (line !== "") yield JSON.parse(line).text;
}

async function* joinedList(opening, items, closing) {
  yield opening;
  let waiting = "";
  let first = true;
  for await (const item of items) {
    waiting += (first ? "" : ",\n") + item;
    first = false;
    if (waiting.length < 65_536) continue;
    yield waiting;
    waiting = "";
  }
  yield waiting + closing;
}

async function* tweets(file) {
  let at = 0;
  for await (const text of texts(file)) {
    at += 1;
    const id = String(1_500_000_000_000_000_000n + BigInt(at));
    const day = new Date(Date.UTC(2014, 0, 1) + at * 300_000).toUTCString().split(" ");
    const created = `${day[0].slice(0, 3)} ${day[2]} ${day[1]} ${day[4]} +0000 ${day[3]}`;
    yield JSON.stringify({
      tweet: {
        id_str: id,
        id,
        created_at: created,
        full_text: text,
        lang: "en",
        retweeted: false,
        entities: { urls: [], user_mentions: [], hashtags: [] },
      },
    });
  }
}

async function* records(file, most) {
  let at = 0;
  for await (const text of texts(file)) {
    at += 1;
    if (at > most) return;
    yield JSON.stringify({ timestamp: 1_400_000_000 + at * 600, data: [{ post: text }], title: "Somebody updated a status." });
  }
}

function zipped(to, add) {
  return new Promise((resolve, reject) => {
    const zip = new ZipFile();
    zip.outputStream.pipe(createWriteStream(to)).on("close", resolve).on("error", reject);
    add(zip);
    zip.end();
  });
}

const folder = mkdtempSync(join(tmpdir(), "scrubin-scale-"));
try {
  const corpus = writeCorpus(folder, posts, 1);
  const x = join(folder, "twitter-2024-01-01-scale.zip");
  await zipped(x, (zip) => {
    const account = [{ account: { username: "made_up", accountId: "1", accountDisplayName: "Dr Made Up" } }];
    const manifest = {
      dataTypes: { tweets: { files: [{ fileName: "data/tweets.js", globalName: "YTD.tweets.part0", count: String(posts) }] } },
    };
    zip.addBuffer(Buffer.from(`window.__THAR_CONFIG = ${JSON.stringify(manifest)}`), "data/manifest.js");
    zip.addBuffer(Buffer.from(`window.YTD.account.part0 = ${JSON.stringify(account)}`), "data/account.js");
    zip.addReadStream(Readable.from(joinedList("window.YTD.tweets.part0 = [\n", tweets(corpus.all.file), "\n]\n")), "data/tweets.js");
    for (let at = 0; at < mediaFiles; at += 1) zip.addBuffer(picture, `data/tweets_media/${at}-a.jpg`, { compress: false });
  });
  const facebook = join(folder, "facebook-made-up-2024.zip");
  await zipped(facebook, (zip) =>
    zip.addReadStream(
      Readable.from(joinedList("[", records(corpus.all.file, fifth), "]\n")),
      "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json",
    ),
  );
  console.log(`${posts} posts, ${(statSync(x).size / 2 ** 30).toFixed(2)} GiB of X archive, ${fifth} records of Facebook`);
  const started = process.hrtime.bigint();
  spawnSync("sh", ["-c", `unzip -p '${x}' data/tweets.js | wc -c`]);
  const limit = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(`unzip -p | wc: ${limit.toFixed(1)} s`);
  const told = ({ seconds, peak }, count) => `${seconds.toFixed(1)} s, ${Math.round(count / seconds)} posts/s, peak ${peak.toFixed(0)} MiB`;
  const read = await runScrubin(["inspect", x, "--quiet"], true);
  console.log(`X archive read (inspect): ${told(read, posts)}, ${(read.seconds / limit).toFixed(1)} times unzip`);
  console.log(`Facebook export read: ${told(await runScrubin(["inspect", facebook, "--quiet"], true), fifth)}`);
  if (values.check)
    console.log(`Facebook export judged, four rulesets: ${told(await runCheck([facebook, "--quiet", "--format", "ndjson"], true), fifth)}`);
  if (values.check)
    console.log(`X archive judged, uk: ${told(await runCheck([x, "-j", "uk", "--quiet", "--format", "ndjson"], true), posts)}`);
} finally {
  rmSync(folder, { recursive: true });
}
