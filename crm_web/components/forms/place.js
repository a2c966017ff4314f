// Where something stands in an order: a decimal fraction without "0.". Between two of them there is always another.

/**
 * @param {string} low "" stands for the beginning
 * @param {string} high "" stands for the end
 */
export function between(low, high) {
  const digits = Math.max(low.length, high.length) + 1;
  const from = BigInt((low || "0").padEnd(digits, "0"));
  const to = high ? BigInt(high.padEnd(digits, "0")) : 10n ** BigInt(digits);
  return ((from + to) / 2n).toString().padStart(digits, "0").replace(/0+$/, "");
}

/**
 * Where a row has to stand to be the `to`-th.
 * @param {{id: string, position: string}[]} rows in their order
 * @param {string} id
 * @param {number} to
 */
export function placeAt(rows, id, to) {
  const others = rows.filter((row) => row.id !== id);
  return between(others[to - 1]?.position ?? "", others[to]?.position ?? "");
}
