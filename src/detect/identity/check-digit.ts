/**
 * True when the ten digits end in their modulus 11 check digit: weights 10 to 2, eleven less the remainder, 11 standing for 0,
 * 10 never issued. NHS, CHI and H&C numbers share it (NHS Data Dictionary). `digits` are ten ASCII digits.
 */
export function hasNhsCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += (10 - at) * (digits.charCodeAt(at) - 48);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits.charCodeAt(9) - 48;
}

/** True when six digits can be a date written day, month, year (CHI numbers begin so). */
export function isDayMonthYear(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
