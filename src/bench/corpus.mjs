// Invented posts for the benchmark, the same on every machine: the generator is seeded and draws from the tables below.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A small seeded generator (xorshift, 32 bits). */
function generator(seed) {
  let state = seed | 0;
  const below = (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
  return { below, pick: (list) => list[below(list.length)], chance: (percent) => below(100) < percent };
}

const list = (text) => text.split("|");
const conditions = list(
  "melanoma|type 1 diabetes|appendicitis|pre-eclampsia|asthma|a broken hip|sepsis|psoriasis|atrial fibrillation|a brain haemorrhage|tuberculosis|HIV|cataract|gallstones|endometriosis|migraine|eczema|gout|a torn meniscus|bowel cancer",
);
const procedures = list(
  "rhinoplasty|LASIK|a knee replacement|liposuction|dermal fillers|Botox|a caesarean|colonoscopy|cataract surgery|a hair transplant|a tummy tuck|a chemical peel|hernia repair|veneers|IVF",
);
const places = list(
  "Cape Town|Durban|Soweto|Pretoria|London|Leeds|Glasgow|Bristol|Cork|Dublin|Galway|Limerick|Kowloon|Wan Chai|Sha Tin|Tuen Mun",
);
const names = list("Dlamini|van Wyk|Naidoo|Hughes|Patel|Murphy|O'Connor|Chan|Cheung|Lau|Walsh|Botha|Mokoena|Reid|Singh");
const jobs = list("teacher|bus driver|retired nurse|rugby player|builder|accountant|student|farmer|chef|police officer");
const topics = list(
  "vaccination|hand hygiene|sleep|sun protection|blood pressure|cervical screening|antibiotic resistance|mental health|breastfeeding|stroke signs|giving up smoking|organ donation",
);
const tags = list("#MedTwitter|#FOAMed|#NHS|#GPlife|#doctor|#health|#ad|#medstudent|#surgery|#wellness");
const months = list("January|March|April|June|August|October|December");
const plainWords = list(
  "the|ward|round|clinic|evening|theatre|rota|notes|family|trainee|registrar|research|audit|data|public|service|waiting|season|winter|question|answer|simple|practical|careful|honest|useful|system|pressure|support|policy|balance|community|nurse|pharmacist|student|letter|summary|discharge|referral|pathway|kettle|corridor|handover|bleep|portfolio",
);

const harmless = [
  (g) => `Lovely teaching afternoon on ${g.pick(topics)} in ${g.pick(places)}, thank you to everybody who came with such good questions.`,
  (g) => `A reminder that ${g.pick(topics)} matters more than most of us think: talk to your own clinician about what suits you.`,
  (g) => `Reading the new guideline on ${g.pick(conditions)} with a coffee. The chapter about follow-up is clearer than the last edition.`,
  (g) => `Proud of the team after ${2 + g.below(12)} long nights; porters and nurses carried us through as they always do.`,
  (g) => `Views are mine and nothing here is medical advice; please see your own doctor if you worry about ${g.pick(conditions)}.`,
  (g) =>
    `The evidence for aspirin in ${g.pick(conditions)} is more mixed than the headline says, see https://example.org/paper/${g.below(99999)}`,
  (g) => `Walked ${3 + g.below(18)} km along the coast near ${g.pick(places)} today, no signal, just what I needed.`,
  (g) => `Can anyone recommend a good ultrasound course for trainees who start in ${g.pick(months)}?`,
  (g) => `Our practice is closed on ${1 + g.below(28)} ${g.pick(months)} for the public holiday; emergency numbers are on the website.`,
  (g) =>
    `Spoke about ${g.pick(topics)} to ${20 + g.below(380)} people and only ${1 + g.below(9)} of them fell asleep, which counts as a success.`,
];
const harmful = [
  (g) =>
    `Saw a ${19 + g.below(75)}-year-old ${g.pick(jobs)} from ${g.pick(places)} with ${g.pick(conditions)} in my clinic last week, never seen anything like it.`,
  (g) =>
    `My ${g.pick(procedures)} patients get guaranteed results and no pain, book now and save ${10 + g.below(50)}% until ${1 + g.below(28)} June!`,
  (g) => `I am the best surgeon in ${g.pick(places)}, ask any of my ${200 + g.below(8000)} happy patients.`,
  (g) =>
    `Thank you Mrs ${g.pick(names)} for this review: "Dr ${g.pick(names)} cured my ${g.pick(conditions)} when all the others had given up".`,
  (g) =>
    `This supplement reverses ${g.pick(conditions)} in ${2 + g.below(10)} weeks, clinically proven and 100% safe, link in bio, use code DR${5 + g.below(25)}.`,
  (g) =>
    `Patient ${g.pick(names)}, MRN ${100000 + g.below(899999)}, born ${1 + g.below(28)}/${1 + g.below(12)}/19${30 + g.below(69)}, waits for ${g.pick(procedures)} since March.`,
  (g) =>
    `Call me on 0${10 + g.below(79)} ${100 + g.below(899)} ${1000 + g.below(8999)} for a free consultation about ${g.pick(procedures)}.`,
  (g) =>
    `Before and after pictures of ${g.pick(procedures)}, swipe for an amazing transformation, DM for prices from ${99 + g.below(4900)}.`,
  (g) => `Some of my colleagues at ${g.pick(places)} General are frankly incompetent, how they handled ${g.pick(conditions)} was butchery.`,
  (g) => `Vaccines cause ${g.pick(conditions)} and the ministry hides it, stop taking your medication and try my detox.`,
];

function filler(g) {
  const words = Array.from({ length: 6 + g.below(7) }, () => g.pick(plainWords)).join(" ");
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

const sentence = (g, percent) => g.pick(g.chance(percent) ? harmful : harmless)(g);

/** One post of about 210 characters; one in ten begins with something a rule may know. */
function post(g) {
  let text = sentence(g, 10);
  while (text.length < 150) text += ` ${g.chance(55) ? sentence(g, 4) : filler(g)}`;
  if (g.chance(40)) text += ` ${g.pick(tags)}`;
  if (g.chance(15)) text += " 🙏";
  return text;
}

function block(g) {
  const kind = g.below(100);
  if (kind < 8) return `## ${filler(g)}`;
  if (kind < 16) return `- ${sentence(g, 10)}\n- ${sentence(g, 10)}\n- [${g.pick(plainWords)}](https://example.org/${g.below(9999)})`;
  if (kind < 20) return `\`\`\`js\nconst count = ${g.below(999)}; // ${filler(g)}\n\`\`\``;
  if (kind < 24) return `> ${sentence(g, 10)}`;
  if (kind < 28) return `![${g.pick(plainWords)}](img/${g.below(99)}.jpg "${g.pick(plainWords)}")`;
  const text = Array.from({ length: 2 + g.below(3) }, () => sentence(g, 8)).join(" ");
  return g.chance(30) ? `${text} **${g.pick(plainWords)}** and *${g.pick(plainWords)}* \`${g.pick(plainWords)}\`.` : text;
}

function markdown(g, number) {
  let text = `---\ntitle: "Notes ${number}: ${g.pick(topics)}"\ndate: 20${12 + g.below(14)}-0${1 + g.below(9)}-1${g.below(10)}\n---\n\n# ${filler(g)}\n\n`;
  while (text.length < 2850) text += `${block(g)}\n\n`;
  return text;
}

function writePosts(file, count) {
  const g = generator(0x5eed1);
  const descriptor = openSync(file, "w");
  let lines = [];
  let bytes = 0;
  for (let number = 0; number < count; number += 1) {
    const text = post(g);
    bytes += Buffer.byteLength(text);
    lines.push(`${JSON.stringify({ id: `p${number}`, kind: "post", text })}\n`);
    if (lines.length === 5000 || number === count - 1) {
      writeSync(descriptor, lines.join(""));
      lines = [];
    }
  }
  closeSync(descriptor);
  return { file, posts: count, bytes };
}

/** Writes `count` posts, a tenth of them, `files` Markdown files and a draft of one kilobyte below `folder`; bytes are those of the texts. */
export function writeCorpus(folder, count, files) {
  const g = generator(0x5eed2);
  const blog = join(folder, "blog");
  mkdirSync(blog);
  let blogBytes = 0;
  for (let number = 0; number < files; number += 1) {
    const text = markdown(g, number);
    blogBytes += Buffer.byteLength(text);
    writeFileSync(join(blog, `post-${String(number).padStart(4, "0")}.md`), text);
  }
  const draft = join(folder, "draft.md");
  writeFileSync(draft, `# Notes\n\n${harmful[0](g)} ${harmful[6](g)}\n\n${markdown(g, files)}`.slice(0, 1010));
  return {
    draft,
    blog: { file: blog, posts: files, bytes: blogBytes },
    all: writePosts(join(folder, "all.ndjson"), count),
    tenth: writePosts(join(folder, "tenth.ndjson"), Math.round(count / 10)),
    one: writePosts(join(folder, "one.ndjson"), 1),
  };
}

/** Five hundred phrases of the sort that rules look for: what the yardstick searches. */
export function phrases() {
  const found = ["guaranteed results", "100% safe", "no pain", "clinically proven", "book now and save", "link in bio", "use code"];
  for (const verb of list("cures|reverses|cure for|no more|miracle treatment for|guaranteed to treat|never fear|healed"))
    for (const condition of conditions) found.push(`${verb} ${condition}`);
  for (const word of list("painless|free|discounted|guaranteed|cheapest|best|scar-free|risk-free|award-winning"))
    for (const procedure of procedures) found.push(`${word} ${procedure}`);
  for (const title of list(
    "best surgeon|best doctor|leading surgeon|number one clinic|top specialist|finest dentist|first choice|best dermatologist|world-class surgeon|leading expert|best paediatrician|only expert|most trusted GP",
  ))
    for (const place of places) found.push(`${title} in ${place}`);
  return found.slice(0, 500);
}
