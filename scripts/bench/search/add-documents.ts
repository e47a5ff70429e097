// Runs as a process of its own. Adds documents of published reports, as many as given, to the database of the superuser's
// address that is given, and builds the indexes of their words anew. Prints how long both took, in seconds, as JSON.
import pg from "pg";
import { documentColumns, FORM_VERSION } from "@/lib/platform/search-terms.ts";
import { PIECES } from "./words.ts";

const [address = "", count = "0"] = process.argv.slice(2);
const INDEXES = ["SearchDocument_titleTerms", "SearchDocument_terms"];
/** Sentences of a text: about as long as its first page. */
const SENTENCES = 6;

const client = new pg.Client({ connectionString: address });
await client.connect();

/** Every line that a document may have, with its terms: titles and sentences of one language, then of the other. */
const pieces = Object.values(PIECES)
  .flatMap(({ titles, sentences }) => [
    ...titles.map((text) => ({ text, ...documentColumns({ title: [{ text }], body: [] }, {}) })),
    ...sentences.map((text) => ({ text, ...documentColumns({ title: [], body: [{ text }] }, {}) })),
  ])
  .map((piece, place) => ({ place, ...piece }));

const seconds = (since: number): number => (performance.now() - since) / 1000;
const lines = Array.from({ length: SENTENCES }, (_, at) => `line${at}`);
const joined = (column: string, separator: string) => lines.map((line) => `${line}."${column}"`).join(separator);

const ENGLISH_FROM = PIECES.zh.titles.length + PIECES.zh.sentences.length;
const titleAmong = ({ titles }: { titles: readonly string[] }) => `floor(power(random(), 1.3) * ${titles.length})::int`;
const lineAmong = ({ titles, sentences }: (typeof PIECES)["zh" | "en"]) =>
  `${titles.length} + floor(power(random(), 1.3) * ${sentences.length})::int`;
/** The place of one of the pieces of a language, of those at the beginning more often. */
const choice = (among: typeof lineAmong) =>
  `CASE WHEN zh THEN ${among(PIECES.zh)} ELSE ${ENGLISH_FROM} + ${among(PIECES.en)} END`;

await client.query(
  "SET session_replication_role = replica; SET maintenance_work_mem = '768MB'; SET work_mem = '256MB'",
);
await client.query("SELECT setseed(0.5)");
await client.query(
  `CREATE TEMP TABLE piece AS SELECT * FROM jsonb_to_recordset($1::jsonb) AS
   each (place int, text text, "titleWords" text, words text, "titleTerms" tsvector, terms tsvector)`,
  [JSON.stringify(pieces)],
);
await client.query("ALTER TABLE piece ADD PRIMARY KEY (place)");
await client.query("ANALYZE piece");
for (const index of INDEXES) await client.query(`DROP INDEX "${index}"`);
const began = performance.now();
await client.query(
  `INSERT INTO "SearchDocument" ("id", "kind", "subjectId", "translationId", "versionId", "sortDay", "shown", "titleWords",
     "words", "titleTerms", "terms", "formVersion")
   SELECT gen_random_uuid(), 'REPORT', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), day,
     jsonb_build_object('title', jsonb_build_object('zh', CASE WHEN zh THEN title.text END, 'en', CASE WHEN NOT zh THEN title.text END),
       'about', jsonb_build_object('zh', null, 'en', null),
       'text', jsonb_build_object('zh', CASE WHEN zh THEN shown END, 'en', CASE WHEN NOT zh THEN shown END),
       'path', '/reports/report-' || number, 'language', lang, 'days', null, 'publishedAt', day || 'T08:00:00.000Z', 'isSample', false),
     title."titleWords", title."titleWords" || E'\\n' || told, title."titleTerms" || chosen,
     title."titleTerms" || chosen || ${joined("terms", " || ")}, ${FORM_VERSION}
   FROM (
     SELECT *, CASE WHEN zh THEN 'zh' ELSE 'en' END AS lang, ${choice(titleAmong)} AS title,
       ${lines.map((line) => `${choice(lineAmong)} AS ${line}`).join(", ")}
     FROM (SELECT number, random() < 0.7 AS zh, date '2000-01-01' + floor(random() * 9600)::int AS day
           FROM generate_series(1, ${Number(count)}) number OFFSET 0) drawn OFFSET 0) drawn
   JOIN piece title ON title.place = drawn.title
   ${lines.map((line) => `JOIN piece ${line} ON ${line}.place = drawn.${line}`).join("\n")}
   CROSS JOIN LATERAL (SELECT concat_ws(E'\\n', ${joined("text", ", ")}) AS shown, concat_ws(E'\\n', ${joined("words", ", ")}) AS told,
     ('''#kREPORT'' ''#l' || lang || ''' ''#y' || extract(year FROM day) || ''' ''#s' || extract(year FROM day) || ''' ''#m' || to_char(day, 'YYYY-MM') || '''')::tsvector AS chosen) text`,
);
const addedIn = seconds(began);
const indexed = performance.now();
await client.query(`CREATE INDEX "${INDEXES[0]}" ON "SearchDocument" USING gin ("titleTerms") WITH (fastupdate = off)`);
await client.query(`CREATE INDEX "${INDEXES[1]}" ON "SearchDocument" USING gin ("terms") WITH (fastupdate = off)`);
const indexedIn = seconds(indexed);
await client.query(`VACUUM ANALYZE "SearchDocument"`);
await client.end();
console.log(JSON.stringify({ addedIn, indexedIn }));
