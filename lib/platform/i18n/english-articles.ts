/** What names with "of" begin with when prose puts an article in front of them: the University of Hong Kong. */
const HEAD_BEFORE_OF =
  /^(?:(?:National|Technical|Open|Federal|State|Free|Royal|Catholic|Chinese) )?(?:University|Institute|Academy|College|Conservatory|School|Faculty|Department|Division|Office|Bureau|Ministry|Cent(?:re|er)|Laboratory|Museum|Hall|Base|Association|Society) (?:of|for) /;

/** What stands at the end of the name of a place that prose puts an article in front of: the Iron Man Spirit Education Hall. */
const PLACE_AT_THE_END =
  /\b(?:Hall|Museum|Cent(?:re|er)|Base|Lab|Laboratory|Library|Park|Workshop|Factory|Gallery|Exhibition|Studio|Garden|Memorial|Office|Department|Bureau)$/;

/** What the name of a part of a college begins with. */
const PART_OF_COLLEGE = /^(?:School|College|Faculty|Department|Institute|Office|Division|Cent(?:re|er)) (?:of|for) /;

/**
 * A name as an English sentence has it, with its article. One that begins with what it is, and places, have one: "the
 * University of Hong Kong", "the Institute of Physics", "the Daqing Oil Museum"; one that ends with it has none: "Harbin
 * Institute of Petroleum", "Example University". A part of a college is said to be of it: "the School of Nursing of South
 * College".
 */
export function inEnglishProse(name: string): string {
  if (name.startsWith("the ")) return name;
  if (/^The /.test(name)) return `the ${name.slice(4)}`;
  const [part = "", college = "", ...more] = name.split(", ");
  if (college !== "" && more.length === 0 && PART_OF_COLLEGE.test(part))
    return `the ${part} of ${inEnglishProse(college)}`;
  return HEAD_BEFORE_OF.test(name) || PLACE_AT_THE_END.test(name) ? `the ${name}` : name;
}

/** A sentence with a capital at its start. */
export const inCapital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
