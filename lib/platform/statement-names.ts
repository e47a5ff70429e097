/** So many statements have names; each is stored in every connection that uses it, with 60 kB on average. */
export const MAX_NAMES = 150;
/** A statement gets its name when it comes for this time, so that none is spent on those that nobody repeats. */
export const NAMED_AT = 3;
/** Of statements without a name, so many are counted; then the count begins anew. */
const MAX_COUNTED = 2000;

/** A statement that finds the rows of its first table by their key, as Prisma writes it. */
const BY_KEY = / WHERE \(*"t0"\."(?:id|code|slug|exchangeId)" (?:=|IN) /;
const WRITES_OR_LOCKS = /\b(?:INSERT INTO|UPDATE|DELETE FROM|FOR SHARE)\b/;

/**
 * Names the statements that PostgreSQL prepares once for each connection and then runs without parsing, and mostly without
 * planning, them: those that find rows by their key, write, or lock. Their best plan is the same for all values. That of
 * a list depends on what it is filtered by, so that lists are planned each time.
 * @returns a function that gives the name for the text of a statement; "" where it has none
 */
export function statementNames(): (sql: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMES || !(BY_KEY.test(sql) || WRITES_OR_LOCKS.test(sql))) return "";
    const count = (counts.get(sql) ?? 0) + 1;
    if (counts.size >= MAX_COUNTED) counts.clear();
    counts.set(sql, count);
    if (count < NAMED_AT) return "";
    counts.delete(sql);
    const name = `nanbei_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
