import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Random, randomFrom } from "./text/random.test-support.ts";

/** A tweet of the archive. */
interface Tweet {
  readonly at: number;
  readonly text: string;
}

const list = (text: string): readonly string[] => text.split("|");
const topics = list(
  "hand hygiene|sleep|sun protection|blood pressure|cervical screening|antibiotic resistance|breastfeeding|stroke signs|giving up smoking|organ donation|asthma inhalers|falls at home|TB contacts|childhood vaccines|back pain|gout|eczema|anaemia",
);
const places = list("Cape Town|Durban|Paarl|George|Worcester|Knysna|Pretoria|Mthatha|Upington|Stellenbosch");
const things = list(
  "sourdough|the new kettle|an old Land Rover|a second-hand cello|the garden tap|a tent|my running shoes|the school raffle|a borrowed surfboard",
);
const people = list(
  "the porters|the night nurses|our students|the interns|everyone in pharmacy|the lab|the paramedics|the cleaners|the whole team",
);
const weather = list("rain|wind|fog|a heatwave|the first frost|thunder|a red moon|mist on the mountain");
const conditions = list(
  "asthma|gout|migraine|psoriasis|appendicitis|a broken wrist|high blood pressure|tonsillitis|back pain|eczema|pneumonia|gallstones",
);
const brands = list("Wordle|Netflix|Audible|Strava|Kindle|Spotify|Duolingo|Garmin");
const names = list("Dr Mbeki-Smit|Dr Abrahams|Dr Govender|Sister Adams|Prof Visagie|Dr Langa");

/** What a doctor writes on most days: nothing that any rule minds across posts, though words of care, places and products abound. */
const ordinary: readonly ((random: Random) => string)[] = [
  (r) => `Talk on ${r.pick(topics)} in ${r.pick(places)} went well, ${20 + r.below(200)} people and only ${1 + r.below(5)} asleep.`,
  (r) => `A reminder that ${r.pick(topics)} matters more than we think: ask your own clinician what suits you.`,
  (r) => `Reading the new guideline on ${r.pick(conditions)} over coffee. Chapter ${1 + r.below(12)} is clearer than the last edition.`,
  (r) => `Proud of ${r.pick(people)} after ${2 + r.below(9)} long weeks.`,
  (r) => `${r.pick(conditions)} is common. Most people get better; if you are worried, see your doctor.`,
  (r) => `Walked ${3 + r.below(18)} km near ${r.pick(places)} in ${r.pick(weather)}, no signal, just what I needed.`,
  (r) => `Can anyone recommend a good ultrasound course in ${r.pick(places)}?`,
  (r) => `Weekend project: ${r.pick(things)}. It went as well as last time.`,
  (r) => `Long day in ${r.pick(places)}, home to ${r.pick(weather)} and soup.`,
  (r) => `Busy clinic today, ${15 + r.below(40)} people seen, and tea at four.`,
  (r) => `Thank you to ${r.pick(people)} in ${r.pick(places)} for a kind welcome.`,
  (r) => `I love ${r.pick(brands)} on the train to ${r.pick(places)}.`,
  (r) => `${r.pick(names)} gave a superb teaching session on ${r.pick(conditions)} today.`,
  (r) => `Load shedding again, so we did the ward round by torch. ${r.pick(people)} did not miss a thing.`,
  (r) => `My daughter asked what ${r.pick(conditions)} is. Explaining it to a child of ${5 + r.below(6)} is the best exam.`,
  (r) => `News: the inquest found that the ${30 + r.below(50)}-year-old driver from ${r.pick(places)} died of ${r.pick(conditions)}.`,
  (r) =>
    `Education series, part ${1 + r.below(40)}: ${r.pick(conditions)} in ${r.pick(["children", "pregnancy", "older people", "athletes"])}. See your doctor if it lasts.`,
  (r) => `My own gran, ${80 + r.below(15)}, has ${r.pick(conditions)}, and she reads every leaflet.`,
  (r) => `On nights until ${r.pick(["Monday", "Thursday", "Sunday"])}. The corridor is quiet and the toast is good.`,
  (r) =>
    `A made-up case for the exam: a ${20 + r.below(60)}-year-old farmer from ${r.pick(places)} with ${r.pick(conditions)}. What first?`,
  (r) => `Rugby in ${r.pick(places)} on Saturday, ${r.below(40)}-${r.below(40)}. I have no voice.`,
  (r) => `Lovely dinner in ${r.pick(places)}, the fish was worth the drive.`,
  (r) => `Journal club: a trial of ${600 + r.below(4000)} people with ${r.pick(conditions)}, no difference at a year.`,
  (r) => `Parked at ${r.pick(places)} hospital beside ${r.pick(things)}. Only here.`,
];

const minute = 60_000;
const day = 24 * 60 * minute;
const started = Date.UTC(2014, 2, 1, 6);

/** Stories and patterns that no single post holds, each by its name, with its posts: days and hours from the beginning. */
const planted: Readonly<Record<string, readonly { readonly day: number; readonly hour: number; readonly text: string }[]>> = {
  mosaic: [
    { day: 1200, hour: 9, text: "Admitted a man with burns to both hands this morning. He would not let go of his cap." },
    { day: 1200, hour: 20, text: "Long night in Montagu." },
    { day: 1201, hour: 18, text: "My burns patient is a beekeeper. I will never complain about my job again." },
    { day: 1203, hour: 12, text: "The beekeeper is off the ventilator. He lost his brother in the same fire." },
    { day: 1206, hour: 15, text: "The beekeeper went home today. His wife, 71, cried in my arms." },
  ],
  praise: [
    { day: 2000, hour: 19, text: "Wonderful dinner with the Glukora team in Franschhoek tonight." },
    { day: 2090, hour: 12, text: "Try Glukora, every diabetic must get one." },
    { day: 2150, hour: 12, text: "I swear by Glukora, and so do my patients." },
  ],
  announcements: Array.from({ length: 7 }, (_, at) => ({
    day: 2500 + at * 30,
    hour: 10,
    text: "Our rooms have moved to 12 Church Street, second floor, with the same telephone number and the same faces.",
  })),
  complaints: [
    { day: 2900, hour: 17, text: "Dr Vermeulen-Pass is a clueless quack." },
    { day: 2960, hour: 17, text: "Dr Vermeulen-Pass couldn't find a vein with a map. Useless." },
    { day: 3050, hour: 17, text: "Dr Vermeulen-Pass is a useless, incompetent doctor." },
  ],
  nights: [
    { day: 3300, hour: 15, text: "Week of nights again." },
    { day: 3301, hour: 1, text: "I am absolutely fuming." },
    { day: 3302, hour: 2, text: "I cannot stop crying, and nobody answers the bleep." },
    { day: 3304, hour: 1, text: "Awake for 20 hours and I am absolutely fuming." },
  ],
};

/** The texts of what was planted under a name. */
export const plantedTexts = (name: string): readonly string[] => planted[name]?.map(({ text }) => text) ?? [];

/** Writes an X archive as the platform lays it out, of so many tweets over ten years, with what is planted among them. The same seed gives the same bytes. */
export function writeArchive(folder: string, count: number, plant: readonly string[], seed = 7): void {
  const random = randomFrom(seed);
  const step = (3650 * day) / count;
  const tweets: Tweet[] = Array.from({ length: count }, (_, at) => ({
    at: started + Math.floor(at * step) + random.below(10) * minute,
    text: random.pick(ordinary)(random),
  }));
  // Hours of the archive are those of Greenwich.
  const midnight = Date.UTC(2014, 2, 1);
  for (const name of plant)
    for (const { day: on, hour, text } of planted[name] ?? []) tweets.push({ at: midnight + on * day + hour * 60 * minute, text });
  tweets.sort((one, other) => other.at - one.at);
  mkdirSync(join(folder, "data"), { recursive: true });
  const account = {
    username: "dr_example_sa",
    accountId: "77",
    accountDisplayName: "Dr A. Example",
    createdAt: "2014-01-20T18:30:00.000Z",
  };
  write(folder, "account", [{ account }]);
  write(folder, "profile", [{ profile: { description: { bio: "Doctor. Views mine, no advice.", website: "", location: "" } } }]);
  write(folder, "tweets", tweets.map(recordOf));
}

function write(folder: string, name: string, records: readonly object[]): void {
  writeFileSync(join(folder, `data/${name}.js`), `window.YTD.${name}.part0 = ${JSON.stringify(records, null, 1)}`);
}

function recordOf({ at, text }: Tweet, index: number) {
  const id = String(400_000_000_000_000_000n + BigInt(at - started) * 1000n + BigInt(index));
  const [week, date, month, year, time] = new Date(at).toUTCString().split(" ");
  const created = `${week?.slice(0, 3)} ${month} ${date} ${time} +0000 ${year}`;
  return {
    tweet: {
      id_str: id,
      id,
      created_at: created,
      full_text: text,
      lang: "en",
      retweeted: false,
      truncated: false,
      entities: { hashtags: [], urls: [], user_mentions: [] },
    },
  };
}
