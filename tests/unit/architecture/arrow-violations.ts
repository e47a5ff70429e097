import { domains, rooms } from "../../../.dependency-cruiser.mjs";

/** A tree of files by path, as small as an arrow needs. */
export type Tree = Readonly<Record<string, string>>;

const empty = "export {};\n";

/** An import of a value, as the only line of a file. */
const uses = (module: string): string => `import { thing } from "${module}";\nexport const other = thing;\n`;

/** An import of a type, as the only line of a file. */
const usesTypeOf = (module: string): string => `import type { Thing } from "${module}";\nexport type Other = Thing;\n`;

const npmPackage = (name: string, ...entries: string[]): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
  ...Object.fromEntries(["index", ...entries].map((entry) => [`node_modules/${name}/${entry}.js`, empty])),
});

/** A tree in which every kind of file uses what it may, so that no rule has anything to say. */
export const cleanTree: Tree = {
  "package.json": JSON.stringify({
    name: "fixture",
    dependencies: { next: "1.0.0", "next-auth": "1.0.0", "server-only": "1.0.0", "@prisma/adapter-pg": "1.0.0" },
    devDependencies: { vitest: "1.0.0" },
  }),
  "tsconfig.json": JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }),
  ...npmPackage("next", "cache", "headers", "navigation"),
  ...npmPackage("next-auth"),
  ...npmPackage("server-only"),
  ...npmPackage("@prisma/adapter-pg"),
  ...npmPackage("vitest"),
  "prisma/generated/client.ts": empty,
  "prisma/generated/enums.ts": empty,
  "prisma/seed.ts": uses("@/lib/exchanges/commands/cancel-exchange"),
  "tests/support/world.ts": empty,
  "scripts/start.ts": uses("@/lib/platform/db"),
  "lib/platform/actor.ts": usesTypeOf("@/prisma/generated/enums"),
  "lib/platform/db.ts": `import "server-only";\n${uses("@prisma/adapter-pg")}`,
  "lib/platform/database-errors.ts": uses("@/prisma/generated/client"),
  "lib/platform/auth.ts": uses("next-auth"),
  "lib/platform/action.ts": uses("next/headers"),
  ...Object.fromEntries(domains.map((domain) => [`lib/${domain}/queries.ts`, uses("@/lib/platform/db")])),
  "lib/institutions/rules.ts": usesTypeOf("@/prisma/generated/enums"),
  "lib/exchanges/rules.ts": uses("@/lib/institutions/rules"),
  "lib/exchanges/policy.ts": `${uses("@/lib/exchanges/rules")}${usesTypeOf("@/lib/platform/actor")}`,
  "lib/exchanges/schema.ts": empty,
  "lib/exchanges/refusals.ts": empty,
  "lib/exchanges/public.ts": `${uses("./rules")}${uses("@/lib/institutions/queries")}`,
  "lib/exchanges/commands/cancel-exchange.ts": `${uses("@/lib/institutions/queries")}${usesTypeOf("@/prisma/generated/client")}`,
  "lib/exchanges/actions.ts": `${uses("./commands/cancel-exchange")}${uses("@/lib/platform/action")}${uses("next/cache")}`,
  "lib/exchanges/cached.ts": `${uses("./public")}${uses("@/lib/platform/db")}${uses("next/cache")}`,
  "lib/exchanges/jobs.ts": uses("./commands/cancel-exchange"),
  "lib/exchanges/delegations/queries.ts": uses("@/lib/exchanges/rules"),
  "components/ui/button.tsx": empty,
  "components/editing/saved-field.tsx": uses("@/components/ui/button"),
  "components/layout/shell.tsx": `${uses("@/components/ui/button")}${uses("@/components/editing/saved-field")}`,
  "components/reports/report-body.tsx": `${uses("@/components/editing/saved-field")}${uses("@/components/layout/shell")}`,
  "components/exchanges/exchange-header.tsx": `${uses("./plan-form")}${usesTypeOf("@/lib/exchanges/queries")}`,
  "components/exchanges/plan-form.tsx": `${uses("@/lib/exchanges/actions")}${uses("@/lib/exchanges/policy")}`,
  "app/(public)/[locale]/page.tsx": `${uses("@/components/exchanges/exchange-header")}${uses("@/lib/exchanges/cached")}`,
  "app/(staff)/[locale]/page.tsx": `${uses("@/lib/platform/auth")}${uses("@/lib/exchanges/queries")}`,
  "app/api/health/route.ts": `${uses("@/lib/exchanges/commands/cancel-exchange")}${uses("@/lib/platform/db")}`,
};

/** Each domain looks at its neighbour to the right. */
const outOfOrder = domains
  .slice(0, -1)
  .map((domain, place): [string, Tree] => [
    `${domain}-uses-only-its-left`,
    { [`lib/${domain}/right/queries.ts`]: usesTypeOf(`@/lib/${domains[place + 1]}/queries`) },
  ]);

/** A folder of a domain with rooms: that of a room, or the domain's own. */
const folderOf = (domain: string, room: string): string => `lib/${domain}/${room === domain ? "" : `${room}/`}`;

/** Each room looks at its neighbour to the right. */
const roomsOutOfOrder = Object.entries(rooms).flatMap(([domain, names]) =>
  names.slice(0, -1).map((room, place): [string, Tree] => {
    const right = `${folderOf(domain, names[place + 1] ?? "")}rules`;
    return [
      `${domain}-${room}-uses-only-its-left`,
      { [`${folderOf(domain, room)}policy.ts`]: usesTypeOf(`@/${right}`), [`${right}.ts`]: empty },
    ];
  }),
);

/** One planted violation per rule, by the rule's name. */
export const violations: Readonly<Record<string, Tree>> = {
  ...Object.fromEntries(outOfOrder),
  ...Object.fromEntries(roomsOutOfOrder),
  "no-cycles": { "lib/platform/hen.ts": uses("./egg"), "lib/platform/egg.ts": usesTypeOf("./hen") },
  "lib-knows-no-screen": { "lib/platform/drawn.ts": uses("@/components/ui/button") },
  "components-know-no-route": { "components/layout/routed.tsx": uses("@/app/(public)/[locale]/page") },
  "product-knows-no-tests": { "lib/platform/tested.ts": uses("@/tests/support/world") },
  "product-needs-no-dev-tool": { "lib/platform/tooled.ts": uses("vitest") },
  "pages-write-through-actions": {
    "app/(staff)/[locale]/write/page.tsx": uses("@/lib/exchanges/commands/cancel-exchange"),
  },
  "public-pages-know-no-reader": { "app/(public)/[locale]/me/page.tsx": uses("@/lib/platform/auth") },
  "doors-draw-nothing": { "app/api/drawn/route.ts": uses("@/components/ui/button") },
  "no-prisma-on-screen": { "app/api/rows/route.ts": usesTypeOf("@/prisma/generated/client") },
  "no-database-on-screen": { "app/(staff)/[locale]/rows/page.tsx": uses("@/lib/platform/db") },
  "screen-layers-know-no-domain": { "components/editing/status.tsx": uses("@/lib/exchanges/rules") },
  "ui-knows-no-saving": { "components/ui/saved.tsx": uses("@/components/editing/saved-field") },
  "editing-knows-no-layout": { "components/editing/framed.tsx": uses("@/components/layout/shell") },
  "components-never-fetch": { "components/exchanges/fetched.tsx": uses("@/lib/exchanges/queries") },
  "components-never-write": { "components/exchanges/written.tsx": uses("@/lib/exchanges/commands/cancel-exchange") },
  "browsers-load-no-schemas": { "components/exchanges/parsed.tsx": uses("@/lib/exchanges/schema") },
  "components-know-no-server": { "components/layout/signed-in.tsx": uses("@/lib/platform/auth") },
  "component-domains-stay-apart": { "components/exchanges/borrowed.tsx": uses("@/components/reports/report-body") },
  "pure-files-stay-pure": {
    "lib/seals/plain/queries.ts": empty,
    "lib/seals/plain/schema.ts": usesTypeOf("./queries"),
  },
  "pure-files-reach-no-server": {
    "lib/platform/secret.ts": `import "server-only";\n${empty}`,
    "lib/seals/policy.ts": uses("@/lib/platform/secret"),
  },
  "core-knows-no-next": { "lib/exchanges/fresh/commands/freshen-cache.ts": uses("next/cache") },
  "core-knows-no-door": {
    "lib/exchanges/door/actions.ts": empty,
    "lib/exchanges/door/commands/open-door.ts": uses("../actions"),
  },
  "queries-never-write": { "lib/exchanges/asking/public.ts": uses("../commands/cancel-exchange") },
  "core-shares-nothing": { "lib/exchanges/sharing/queries.ts": uses("../cached") },
  "cached-asks-public-only": { "lib/exchanges/unpublished/cached.ts": uses("@/lib/exchanges/queries") },
  "cached-knows-no-actor": { "lib/exchanges/personal/cached.ts": uses("@/lib/platform/actor") },
  "cached-knows-no-request": { "lib/exchanges/asked/cached.ts": uses("next/headers") },
  "actions-open-one-room": { "lib/reports/actions.ts": uses("@/lib/exchanges/commands/cancel-exchange") },
  "actions-know-no-prisma": { "lib/reports/raw/actions.ts": uses("@/lib/platform/db") },
  "jobs-pass-no-door": { "scripts/pressed.ts": uses("@/lib/exchanges/actions") },
  "front-door-knows-no-server": {
    "lib/platform/inner.ts": `import "server-only";\n${empty}`,
    "scripts/serve/inner.ts": uses("@/lib/platform/inner"),
  },
  "platform-knows-no-domain": { "lib/platform/knowing.ts": uses("@/lib/exchanges/rules") },
  "one-prisma-client": { "lib/platform/second-client.ts": uses("@prisma/adapter-pg") },
  "prisma-as-types": { "lib/reports/values/queries.ts": uses("@/prisma/generated/client") },
  "one-auth": { "lib/platform/second-auth.ts": uses("next-auth") },
};
