// What a stretch of a line may be. The cheapest row of candidates that covers the line is how it is read.

export type PersonRole = "HEAD" | "DEPUTY" | "MEMBER" | "INTERPRETER" | "LIAISON" | "OBSERVER";

/** How two parts of a line stand to each other. */
export type Separator = "tight" | "blank" | "of" | "list" | "comma" | "strong" | "colon" | "open" | "close";

type Kinds = {
  name: { script: "han" | "latin" | "script" };
  title: {
    /** what an academic is called */
    isRank: boolean;
    isPlural: boolean;
    /** the last word of the office: "dean", "院长" */
    office: string;
    /** whether it can be nothing but a title: several words of an office, or one with "of" */
    isCertain: boolean;
    role: PersonRole | null;
    /** whether it is also what people are called who are not named: 学生代表 */
    isGroupLike: boolean;
  };
  unit: {
    /** whether it is an institution beside the head of one */
    isEither: boolean;
  };
  institution: { isEither: boolean };
  honorific: Record<never, never>;
  role: { role: PersonRole };
  /** people who are counted or described */
  group: { count: number | null; text: string };
  /** a heading such as "姓名：" that says what follows it */
  label: { field: "name" | "title" | "unit" };
  mark: { separator: Separator };
  /** words between parts that say nothing by themselves */
  link: { separator: Separator };
  numbering: Record<never, never>;
  deed: Record<never, never>;
  unknown: Record<never, never>;
};

export type Label = keyof Kinds;

/** What the words from `from` up to `to` may be. A candidate that costs less is likelier. */
export type CandidateOf<Kind extends Label> = { label: Kind; from: number; to: number; cost: number } & Kinds[Kind];
export type Candidate = { [Kind in Label]: CandidateOf<Kind> }[Label];

/** What is known beside the line: names of the directory, of units, institutions and bases, in any language. */
export type Known = { people: ReadonlySet<string>; units: ReadonlySet<string>; institutions: ReadonlySet<string> };
