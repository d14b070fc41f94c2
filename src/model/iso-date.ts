/** Whether a text is a day, a month or a year of the calendar: YYYY-MM-DD, YYYY-MM or YYYY. */
export function isIsoDate(text: string): boolean {
  if (![4, 7, 10].includes(text.length)) return false;
  const shaped = [...text].every((sign, at) => (at === 4 || at === 7 ? sign === "-" : sign >= "0" && sign <= "9"));
  if (!shaped) return false;
  // The shape does not tell 31 February: the calendar does.
  const day = new Date(`${text}${"-01-01".slice(text.length - 4)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The last day of a date, in a form that compares: a month or a year counts to its end, so that its newest text is held against it. */
export const lastDayOf = (date: string): string => `${date}${"-12-31".slice(date.length - 4)}`;
