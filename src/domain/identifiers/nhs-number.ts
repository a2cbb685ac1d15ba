/**
 * Ten digits whose last is the check digit of the nine before it (modulus 11). One digit said ten times passes the sum,
 * but is never issued. One in eleven other numbers passes too: it is a reason to warn, never proof.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at);
  // 11 stands for 0. 10 is no digit, so it matches none.
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
