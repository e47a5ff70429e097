import { expect, test } from "vitest";
import { MIGRATIONS, readMigrations } from "@/scripts/database/migration-files.ts";
import { readSchema, schemaDiff } from "@/scripts/database/schema-engine.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";
import { aScratchDatabase, withConnection } from "@/tests/support/scratch-database.ts";
import { catalogueOf, nameIn } from "./catalogue.ts";
import { aWorld } from "./guarded-world.ts";
import { guardsOf } from "./guards.ts";

const SCHEMA = "prisma/schema";

/** What migrations write by hand that refuses nothing by itself. */
const SUPPORTS = [
  "constraint Unit.Unit_of_institution",
  "extension btree_gist",
  "function app.add_row_of_group(uuid)",
  "function app.audit_refuse_change()",
  "function app.delegation_counts_its_members()",
  "function app.exchange_gets_sections()",
  "function app.exchange_needs_both_sides()",
  "function app.exchange_status_changed()",
  "function app.grams(text)",
  "function app.group_has_its_row()",
  "function app.institution_id()",
  "function app.institution_stays_what_it_is()",
  "function app.is_code(text)",
  "function app.is_label(text,text)",
  "function app.is_locale(text)",
  "function app.is_sha256(bytea)",
  "function app.is_slug(text)",
  "function app.is_system()",
  "function app.is_text(text)",
  "function app.own_save_is_seen()",
  "function app.member_stands_for_absent()",
  "function app.name_key(text)",
  "function app.pairing_joins_parties()",
  "function app.party_fits_others()",
  "function app.publication_needs_text()",
  "function app.record_words(text,text,text)",
  "function app.refuse_publication_without_text(uuid,text)",
  "function app.refuse_row_of_group()",
  "function app.revision_refuse_change()",
  "function app.role_at_own_institution()",
  "function app.status_change_refuse_change()",
  "function app.stop_is_of_host()",
  "function app.stops_within_days()",
  "function app.tell_readers()",
  "function app.text_ends_publication()",
  "function app.unit_refuse_cycle()",
  "function app.unit_stays_where_it_sat()",
  "function app.user_id()",
  "function app.visit_needs_base_visit()",
  "function app.withdrawn_name_stays_away()",
  'generated Exchange.wordsKey app.record_words(code, "titleZh", "titleEn")',
  'generated Institution.nameEnKey app.name_key("nameEn")',
  'generated Institution.nameZhKey app.name_key("nameZh")',
  'generated Institution.sortKey COALESCE("nameZh", "nameEn")',
  'generated Person.nameEnKey app.name_key("nameEn")',
  'generated Person.nameZhKey app.name_key("nameZh")',
  'generated PracticeBase.nameEnKey app.name_key("nameEn")',
  'generated PracticeBase.nameZhKey app.name_key("nameZh")',
  'generated PracticeBase.sortKey COALESCE("nameZh", "nameEn")',
  "generated SavedView.nameKey app.name_key(name)",
  'generated Topic.nameEnKey app.name_key("nameEn")',
  'generated Topic.nameZhKey app.name_key("nameZh")',
  'generated Unit.nameEnKey app.name_key("nameEn")',
  'generated Unit.nameZhKey app.name_key("nameZh")',
  'generated Unit.sortKey COALESCE("nameZh", "nameEn")',
  "generated User.nameKey app.name_key(name)",
  "generated User.sortKey name",
  'index Exchange."Exchange_grams"',
  'index ReportTranslation."ReportTranslation_published"',
  'index ReportTranslation."ReportTranslation_published_latest"',
  'index SearchDocument."SearchDocument_terms"',
  'index SearchDocument."SearchDocument_titleTerms"',
  "trigger AgreementPerson.AgreementPerson_withdrawn_name",
  "trigger DelegationMember.DelegationMember_withdrawn_name",
  "trigger Exchange.Exchange_begins_with_status",
  "trigger Exchange.Exchange_gets_sections",
  "trigger Exchange.Exchange_status_changed",
  "trigger InstitutionGroup.InstitutionGroup_has_its_row",
  "trigger RecordSection.RecordSection_own_save_is_seen",
  "view PublishedBase",
  "view PublishedBaseUnit",
  "view PublishedCover",
  "view PublishedDocument",
  "view PublishedInstitution",
  "view PublishedRelation",
  "view PublishedReport",
  "view PublishedSeries",
  "view PublishedText",
  "view PublishedUnit",
];

/** The triggers that tell readers; told-tables.test.ts compares them with what public pages read. */
const TELLS_READERS = /^trigger (\w+)\.\1_tells_readers$/;

const isSupport = (line: string): boolean =>
  TELLS_READERS.test(line) || SUPPORTS.some((support) => `${line} `.startsWith(`${support} `));

test("all migrations together give the schema, and beyond it the guards that are tested and nothing else", async () => {
  const { ownerUrl } = await aScratchDatabase();
  const script = await schemaDiff({ from: null, to: await readSchema(SCHEMA) });
  const fromSchema = await withConnection(ownerUrl, async (client) => {
    await client.query(script);
    return catalogueOf(client);
  });
  const fromMigrations = await inRolledBackTransaction("owner", catalogueOf);

  const beyond = fromMigrations.filter((line) => !fromSchema.includes(line));
  expect(fromSchema.filter((line) => !fromMigrations.includes(line))).toEqual([]);
  expect(
    beyond
      .filter((line) => !isSupport(line))
      .map(nameIn)
      .sort(),
  ).toEqual(
    guardsOf(await aWorld())
      .map(({ name }) => name)
      .sort(),
  );
  expect(SUPPORTS.filter((support) => !beyond.some((line) => `${line} `.startsWith(`${support} `)))).toEqual([]);
});

test("the newest migration keeps the schema of now beside it", async () => {
  const newest = (await readMigrations(MIGRATIONS)).at(-1)?.name;
  const kept = await readSchema(`${MIGRATIONS}/${newest}`);
  expect(await schemaDiff({ from: kept, to: await readSchema(SCHEMA) })).toBe("");
});
