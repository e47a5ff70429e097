import type { World } from "./guarded-world.ts";
import { blanks, change, type Guard, NO_LOCALES, NO_SLUGS, values } from "./refusal.ts";

const aHash = `\\x${"00".repeat(32)}`;

/** An insert of one row, its values as SQL. */
const inserted = (table: string, row: Record<string, string>): string =>
  `INSERT INTO "${table}" (${Object.keys(row)
    .map((column) => `"${column}"`)
    .join(", ")}) VALUES (${Object.values(row).join(", ")})`;

/** Guards of reports, their texts and versions, and of images. */
export function guardsOfReports(world: World): Guard[] {
  const { published, photo } = world;
  const report = published.report.id;
  const text = published.zh?.id ?? "";
  // what was written once is never changed: the attempts on images and versions are new rows
  const image = (facts: Record<string, string>) =>
    inserted("Media", {
      id: "gen_random_uuid()",
      sha256: `'${aHash}'`,
      storageKey: "'ab/' || gen_random_uuid()",
      mime: "'image/webp'",
      sizeBytes: "1",
      width: "1",
      height: "1",
      widths: "'{1}'",
      reportId: `'${report}'`,
      ...facts,
    });
  const version = (facts: Record<string, string>) =>
    inserted("ReportVersion", {
      id: "gen_random_uuid()",
      translationId: `'${text}'`,
      number: "9",
      reason: "'PUBLISHED'",
      title: "'Title'",
      body: "'{}'",
      ...facts,
    });
  const draft = (facts: Record<string, string>) =>
    inserted("ReportDraft", {
      id: "gen_random_uuid()",
      translationId: `'${text}'`,
      version: "9",
      body: "'{}'",
      editedAt: "now()",
      createdAt: "now()",
      ...facts,
    });
  const blankIn = (column: string) => version({ [column]: "E' \\t\\n'" });
  return [
    {
      name: "Report_slug_format",
      says: "the address of a report is lower-case words",
      attempts: values("Report", report, "slug", NO_SLUGS),
    },
    {
      name: "ReportTranslation_texts_not_blank",
      says: "a report has a title, and names its authors or leaves them out",
      attempts: blanks("ReportTranslation", text, ["title", "summary", "author", "photographer", "editor", "reviewer"]),
    },
    {
      name: "ReportTranslation_locale_format",
      says: "a text of a report is in a language",
      attempts: values("ReportTranslation", text, "locale", NO_LOCALES),
    },
    {
      name: "ReportTranslation_body_is_object",
      says: "a report is a document and not bare text",
      attempts: values("ReportTranslation", text, "body", ['"<p>html</p>"', "[]", "null"]),
    },
    {
      name: "ReportTranslation_source_hash_format",
      says: "a translation names its source by a whole hash",
      attempts: values("ReportTranslation", text, "sourceHash", ["\\x", "\\x00", `\\x${"00".repeat(33)}`]),
    },
    {
      name: "ReportTranslation_published_at_a_time",
      says: "what is published was published at a time",
      attempts: [change("ReportTranslation", text, `"publishedAt" = NULL`)],
    },
    {
      name: "ReportTranslation_live_while_published",
      says: "readers see a version of a text exactly while it is published",
      attempts: [
        change("ReportTranslation", text, `"liveVersionId" = NULL`),
        `DELETE FROM "Publication"; ${change("ReportTranslation", text, `"status" = 'UNPUBLISHED'`)}`,
      ],
    },
    {
      name: "Report_cover_texts_not_blank",
      says: "what is unknown of a cover is left out and not blank",
      attempts: blanks("Report", report, [
        "coverAltZh",
        "coverAltEn",
        "coverCaptionZh",
        "coverCaptionEn",
        "coverCredit",
      ]),
    },
    {
      name: "ReportDraft_version_from_one",
      says: "a draft is of a version that the text had",
      attempts: [draft({ version: "0" })],
    },
    {
      name: "ReportDraft_texts_not_blank",
      says: "a draft names its authors or leaves them out",
      attempts: ["title", "summary", "author", "photographer", "editor", "reviewer"].map((column) =>
        draft({ [column]: "E' \\t\\n'" }),
      ),
    },
    {
      name: "ReportDraft_body_is_object",
      says: "a draft is a document and not bare text",
      attempts: [draft({ body: "'[]'" })],
    },
    {
      name: "ReportDraft_source_hash_format",
      says: "a draft names its source by a whole hash",
      attempts: [draft({ sourceHash: "'\\x00'" })],
    },
    {
      name: "ReportVersion_number_from_one",
      says: "the first version of a text is number one",
      attempts: [version({ number: "0" }), version({ number: "-1" })],
    },
    {
      name: "ReportVersion_texts_not_blank",
      says: "a version of a text has a title, and names its authors or leaves them out",
      attempts: [
        ...["title", "summary", "author", "photographer", "editor", "reviewer"].map(blankIn),
        ...["coverAlt", "coverCaption", "coverCredit"].map(blankIn),
      ],
    },
    {
      name: "ReportVersion_body_is_object",
      says: "a version of a report is a document and not bare text",
      attempts: [`'"<p>html</p>"'`, "'[]'", "'null'"].map((body) => version({ body })),
    },
    {
      name: "ReportVersion_source_hash_format",
      says: "a version names its source by a whole hash",
      attempts: ["'\\x'", "'\\x00'"].map((sourceHash) => version({ sourceHash })),
    },
    {
      name: "ReportVersion_cover_has_alt",
      says: "a picture that readers see is described in words",
      attempts: [version({ coverId: `'${photo.id}'` })],
    },
    {
      name: "Media_sha256_format",
      says: "an image keeps a whole hash of its bytes",
      attempts: [image({ sha256: "'\\x'" }), image({ sha256: "'\\x00'" })],
    },
    {
      name: "Media_storage_key_format",
      says: "an image stands where the portal puts it and nowhere else",
      attempts: ["", "../secret", "ab/../../etc/passwd", "AB/0123456789-0123456789-0123456789", "ab/short"].map((key) =>
        image({ storageKey: `'${key}'` }),
      ),
    },
    {
      name: "Media_mime_known",
      says: "an image is of a kind that carries no script",
      attempts: ["", "image/svg+xml", "text/html", "image/gif"].map((mime) => image({ mime: `'${mime}'` })),
    },
    {
      name: "Media_measures_positive",
      says: "an image has a size",
      attempts: ["sizeBytes", "width", "height"].map((measure) => image({ [measure]: "0" })),
    },
    {
      name: "Media_has_widths",
      says: "an image is stored in at least one width",
      attempts: [image({ widths: "'{}'" })],
    },
  ];
}
