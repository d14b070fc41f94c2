const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** An ISO day, month or year in words: "12 March 2016", "March 2016", "2016"; as it stands where it is none of these. */
export function dayWords(day: string): string {
  const [year = "", month, date] = day.slice(0, 10).split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return month === undefined ? year : day;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/** The same with the hour and minute where they are known, as the archive gives them: "12 March 2016, 23:04 UTC". */
export function timeWords(at: string): string {
  const day = dayWords(at);
  if (at.charAt(10) !== "T") return day;
  const zone = at.endsWith("Z") || at.endsWith("+00:00") ? " UTC" : "";
  return `${day}, ${at.slice(11, 16)}${zone}`;
}
