export type Encoding = "br" | "gzip" | "identity";

/** Of two that the client likes equally, the smaller one. */
const SMALLEST_FIRST: readonly Encoding[] = ["br", "gzip", "identity"];

/**
 * Chooses the encoding of an answer as RFC 9110, 12.5.3, tells.
 * @param accepted  the Accept-Encoding header
 * @param available what there is of the answer
 * @returns null when the client accepts none of them
 */
export function chooseEncoding(
  accepted: string | undefined,
  available: (encoding: Encoding) => boolean,
): Encoding | null {
  if (accepted === undefined) return "identity";
  const weights = weightsOf(accepted);
  const weightOf = (encoding: Encoding): number => {
    const own = weights.get(encoding) ?? weights.get("*");
    // What is not named is not wanted, but the plain bytes are, unless they are refused.
    return own ?? (encoding === "identity" ? Number.EPSILON : 0);
  };
  const [best] = SMALLEST_FIRST.filter((each) => available(each) && weightOf(each) > 0).toSorted(
    (one, other) => weightOf(other) - weightOf(one),
  );
  return best ?? null;
}

/** The weight of each named encoding, from 0 (refused) to 1. A weight that is no number refuses. */
function weightsOf(accepted: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((each) => each.trim());
    const weight = parameters.find((each) => /^q\s*=/.test(each));
    const value = weight === undefined ? 1 : Number(weight.slice(weight.indexOf("=") + 1));
    if (name !== "") weights.set(name === "x-gzip" ? "gzip" : name, value >= 0 ? Math.min(value, 1) : 0);
  }
  return weights;
}
