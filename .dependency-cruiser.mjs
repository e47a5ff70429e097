/**
 * The arrows of docs/architecture.md. Each rule is seen to fire on a planted violation by
 * tests/unit/architecture/arrows.test.ts: a rule without its violation there fails that test.
 */

/** Each domain uses only those to its left. */
export const domains = [
  "institutions",
  "accounts",
  "people",
  "bases",
  "exchanges",
  "minutes",
  "commitments",
  "revisions",
  "seals",
  "media",
  "reports",
  "insights",
  "search",
];

/**
 * The rooms of each domain, each a noun; a new one is a decision. Each uses only those to its left. The name of the
 * domain stands for the domain's own files, beside its rooms.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  institutions: ["names", "institutions", "parties", "accents", "relations", "units"],
  accounts: ["accounts", "sessions", "preferences", "invitations", "users", "passwords"],
  people: [
    "search",
    "appointments",
    "people",
    "folded-text",
    "surnames",
    "romanization",
    "countries",
    "private-words",
    "chinese-words",
    "english-offices",
    "english-words",
    "line-words",
    "candidates",
    "name-candidates",
    "chinese-units",
    "chinese-candidates",
    "english-complements",
    "english-units",
    "english-titles",
    "english-groups",
    "english-candidates",
    "marks",
    "headings",
    "part-order",
    "parts",
    "ownership",
    "shared-parts",
    "shared-units",
    "reading",
  ],
  exchanges: [
    "exchanges",
    "record",
    "presence",
    "stops",
    "basics",
    "others",
    "delegations",
    "pasted-columns",
    "typed-people",
    "people-lines",
    "pasted-cells",
    "name-cells",
    "pasted-table",
    "pasted-people",
    "college-choices",
    "itinerary",
    "item-words",
    "typed-hours",
    "typed-item-days",
    "typed-items",
    "pasted-items",
    "overlaps",
    "groups",
    "pairings",
    "party-uses",
    "parties",
    "source-notes",
    "lifecycle",
    "cloning",
    "undo",
    "checklist",
    "record-page",
    "record-filter",
    "listing",
    "saved-views",
    "todo",
  ],
  minutes: ["minutes", "sessions"],
  commitments: ["commitments", "renewals", "agreements"],
  revisions: [
    "snapshots",
    "stops",
    "session-people",
    "mentions",
    "named-people",
    "views",
    "documents",
    "audiences",
    "sentences",
    "matched-rows",
    "facts",
    "subjects",
    "row-differences",
    "delegation-differences",
    "program-differences",
    "statement-differences",
    "agreement-differences",
    "differences",
    "revisions",
    "names",
    "namings",
    "listing",
    "calendars",
    "cards",
    "card-colors",
    "card-sizes",
    "card-line",
    "card-layouts",
    "seen-records",
  ],
  reports: [
    "reports",
    "covers",
    "paragraphs",
    "paragraph-merge",
    "versions",
    "untranslated",
    "texts",
    "agreement-sentences",
    "draft-words",
    "chinese-programmes",
    "chinese-drafts",
    "english-programmes",
    "english-drafts",
    "slugs",
    "drafts",
    "names",
    "record-names",
    "sitemap",
    "body-html",
    "feeds",
    "contents",
    "citations",
    "neighbours",
    "linked-directory",
    "linked-events",
    "linked-reports",
  ],
  search: ["search", "words", "offered", "acts", "directory", "records", "desk", "published"],
};

const anyDomain = `(${domains.join("|")})`;

/** The folder of a room: a domain, or a room one level below it. */
const room = `^lib/${anyDomain}/(|(?!commands/)[^/]+/)`;

/** The files of a room that have one of these names; "commands" stands for every file in that folder. */
const file = (/** @type {string[]} */ ...names) =>
  `${room}(${names.map((name) => (name === "commands" ? "commands/[^/]+" : name)).join("|")})\\.tsx?$`;

const pureFiles = file("schema", "policy", "rules", "refusals");
const servedFiles = file("queries", "public", "commands");
const generatedClient = "^prisma/generated/(?!enums\\.ts$)";
const databaseDrivers = "(^|/)node_modules/(@prisma/|pg/)";
const next = "(^|/)node_modules/next/";
const nextAuth = "(^|/)node_modules/next-auth/";
const serverOnly = "(^|/)node_modules/server-only/";
const product = "^(app|components|lib)/|^(proxy|instrumentation)\\.ts$";
const readsTheRequest = "(^|/)node_modules/next/(dist/server/request/)?(headers|cookies)";

/**
 * @param {string} name
 * @param {string} comment
 * @param {import("dependency-cruiser").IForbiddenRuleType["from"]} from
 * @param {{ path?: string | string[], pathNot?: string | string[], circular?: boolean, reachable?: boolean,
 *           dependencyTypes?: import("dependency-cruiser").DependencyType[],
 *           dependencyTypesNot?: import("dependency-cruiser").DependencyType[] }} to
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const order = domains
  .slice(0, -1)
  .map((domain, place) =>
    rule(
      `${domain}-uses-only-its-left`,
      "Two rooms that want each other need a third, or one function in the other room.",
      { path: `^lib/${domain}/` },
      { path: `^lib/(${domains.slice(place + 1).join("|")})/` },
    ),
  );

/** The files of one of the rooms of a domain, or the domain's own. */
const filesOf = (/** @type {string} */ domain, /** @type {string} */ name) =>
  `^lib/${domain}/${name === domain ? "(commands/)?[^/]+$" : `${name}/`}`;

const orderOfRooms = Object.entries(rooms).flatMap(([domain, names]) =>
  names
    .slice(0, -1)
    .map((name, place) =>
      rule(
        `${domain}-${name}-uses-only-its-left`,
        "What two rooms need belongs to the left one, or to the domain itself.",
        { path: filesOf(domain, name) },
        { path: names.slice(place + 1).map((right) => filesOf(domain, right)) },
      ),
    ),
);

export default {
  forbidden: [
    rule("no-cycles", "Files that need each other are one file, or three.", {}, { circular: true }),
    ...order,
    ...orderOfRooms,
    rule(
      "lib-knows-no-screen",
      "One arrow: app -> components -> lib.",
      { path: "^lib/" },
      { path: "^(app|components)/" },
    ),
    rule(
      "components-know-no-route",
      "One arrow: app -> components -> lib.",
      { path: "^components/" },
      { path: "^app/" },
    ),
    rule("product-knows-no-tests", "What is shipped stands alone.", { path: product }, { path: "^(tests|scripts)/" }),
    rule(
      "product-needs-no-dev-tool",
      "A dev dependency is not there in production.",
      { path: product },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),

    rule(
      "pages-write-through-actions",
      "A page reads; what it changes goes through an action.",
      { path: "^app/", pathNot: "^app/api/" },
      { path: file("commands", "jobs") },
    ),
    rule(
      "public-pages-know-no-reader",
      "What all share shows no sign of who is signed in.",
      { path: "^app/\\(public\\)/" },
      { path: "^lib/platform/(auth|session)\\.ts$" },
    ),
    rule("doors-draw-nothing", "A route handler answers data.", { path: "^app/api/" }, { path: "^components/" }),
    rule(
      "no-prisma-on-screen",
      "Pages and components get plain objects.",
      { path: "^(app|components)/" },
      { path: [generatedClient, databaseDrivers] },
    ),
    rule(
      "no-database-on-screen",
      "Pages and components ask queries and cached.",
      { path: "^(app|components)/", pathNot: "^app/api/" },
      { path: "^lib/platform/db\\.ts$" },
    ),

    rule(
      "screen-layers-know-no-domain",
      "components/ui, editing and layout would fit in another product.",
      { path: "^components/(ui|editing|layout)/" },
      { path: [`^lib/${anyDomain}/`, "^components/(?!ui/|editing/|layout/)"] },
    ),
    rule(
      "ui-knows-no-saving",
      "Primitives are to the left of what saves by itself and of the frame of the page.",
      { path: "^components/ui/" },
      { path: "^components/(editing|layout)/" },
    ),
    rule(
      "editing-knows-no-layout",
      "What saves by itself is to the left of the frame of the page.",
      { path: "^components/editing/" },
      { path: "^components/layout/" },
    ),
    rule(
      "components-never-fetch",
      "A component draws what it is given and calls actions; of queries and public it knows the types.",
      { path: "^components/" },
      { path: file("queries", "public"), dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "components-never-write",
      "A component calls actions.",
      { path: "^components/" },
      { path: file("commands", "cached", "jobs") },
    ),
    rule(
      "browsers-load-no-schemas",
      "Schemas are for the door: what a page needs of them stands in rules, or the schema library comes along.",
      { path: ["^components/", file("policy", "rules")] },
      {
        path: [file("schema"), "^lib/platform/(text|.+-schema)\\.ts$", "(^|/)node_modules/zod/"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "components-know-no-server",
      "A component is told who is signed in, and logs nothing.",
      { path: "^components/" },
      { path: "^lib/platform/(auth|session|log|action)\\.ts$" },
    ),
    rule(
      "component-domains-stay-apart",
      "What two domains draw alike is a primitive, or passed in as children.",
      { path: "^components/(?!ui/|editing/|layout/)([^/]+)/" },
      { path: "^components/", pathNot: ["^components/(ui|editing|layout)/", "^components/$1/"] },
    ),

    rule(
      "pure-files-stay-pure",
      "schema, policy, rules and refusals run on both sides.",
      { path: pureFiles },
      { path: file("queries", "public", "commands", "actions", "cached", "jobs") },
    ),
    rule(
      "pure-files-reach-no-server",
      "No database, Next, server-only or settings, however far down.",
      { path: pureFiles },
      {
        path: [
          generatedClient,
          databaseDrivers,
          next,
          nextAuth,
          serverOnly,
          "^lib/platform/(db|env|auth|session|log|action)\\.ts$",
        ],
        reachable: true,
      },
    ),
    rule(
      "core-knows-no-next",
      "Queries and commands also run in jobs, scripts and the seed.",
      { path: servedFiles },
      { path: next },
    ),
    rule(
      "core-knows-no-door",
      "Doors know commands, never the other way round.",
      { path: file("queries", "public", "commands", "cached") },
      { path: file("actions") },
    ),
    rule(
      "queries-never-write",
      "A question changes nothing.",
      { path: file("queries", "public") },
      { path: file("commands") },
    ),
    rule(
      "core-shares-nothing",
      "The cache is above the core.",
      { path: servedFiles },
      { path: file("cached", "jobs") },
    ),

    rule(
      "cached-asks-public-only",
      "What all readers share is read from what is published.",
      { path: file("cached") },
      { path: file("queries") },
    ),
    rule(
      "cached-knows-no-actor",
      "What is kept for all is made for a guest.",
      { path: file("cached") },
      { path: ["^lib/platform/(actor|auth|action)\\.ts$", file("commands", "policy")] },
    ),
    rule(
      "cached-knows-no-request",
      "What is kept for all reads no cookie and no header.",
      { path: file("cached") },
      { path: readsTheRequest },
    ),

    rule(
      "actions-open-one-room",
      "The door of a room leads into that room.",
      { path: `${room}actions\\.ts$` },
      { path: `^lib/${anyDomain}/`, pathNot: "^lib/$1/$2(schema|policy|rules|queries|commands/[^/]+)\\.ts$" },
    ),
    rule(
      "actions-know-no-prisma",
      "A door calls a command.",
      { path: file("actions") },
      { path: [generatedClient, databaseDrivers, "^lib/platform/db\\.ts$"] },
    ),
    rule(
      "jobs-pass-no-door",
      "Jobs, scripts and the seed call commands as System.",
      { path: ["^(scripts|prisma)/", file("jobs")], pathNot: "^prisma/generated/" },
      { path: ["^components/", file("actions")] },
    ),

    rule(
      "front-door-knows-no-server",
      "The web server runs as Node reads it, beside the bundle: of the application it knows pure files of the ground.",
      { path: "^scripts/serve/" },
      {
        path: [`^lib/${anyDomain}/`, "^(app|components|prisma)/", generatedClient, serverOnly],
        reachable: true,
      },
    ),

    rule(
      "platform-knows-no-domain",
      "The ground knows no domain.",
      { path: "^lib/platform/" },
      { path: `^lib/${anyDomain}/` },
    ),
    rule(
      "one-prisma-client",
      "Only lib/platform/db.ts connects.",
      { path: product, pathNot: "^lib/platform/db\\.ts$" },
      { path: databaseDrivers },
    ),
    rule(
      "prisma-as-types",
      "Outside the ground the generated client is a set of types.",
      { path: "^lib/", pathNot: "^lib/platform/" },
      { path: generatedClient, dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "one-auth",
      "Only lib/platform/auth.ts knows next-auth.",
      { path: product, pathNot: "^lib/platform/auth\\.ts$" },
      { path: nextAuth },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    exclude: { path: ["^\\.next/", "^\\.data/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
