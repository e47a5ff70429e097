import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect } from "vitest";
import { addressOf, setting } from "@/tests/support/portal/settings.ts";
import { type AuthorizationWorld, Fixtures } from "./fixtures.ts";
import type { TestRecord } from "./record.ts";
import { bodyOf, parseActionState, postToAction } from "./send.ts";
import { builtActions } from "./server-actions.ts";
import { accountOf } from "./table.ts";
import type { Seen, Views } from "./two-processes.ts";

/** What readers are shown; null where they are shown none. */
type Shown = { title: string | null; theme: string | null; name: string | null; cover: string | null };

const NOTHING: Shown = { title: null, theme: null, name: null, cover: null };
const NOT_FOUND: Seen = { status: 404, shows: [] };

/** A command that changes what readers see. */
export type Command = {
  what: string;
  /** what is written before, of which readers see nothing */
  prepare: () => Promise<void>;
  /** sends the command to a process */
  write: (origin: string) => Promise<void>;
  /** what readers are shown after it */
  shown: () => Partial<Shown>;
};

const photoOf = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 480, height: 270, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A record with a report, and what readers see of both after each command. */
export class ShownRecord {
  readonly #world: AuthorizationWorld;
  readonly #record: TestRecord;
  readonly #cookie: string | null;
  /** addresses without a size, in the order of their uploads */
  readonly covers: string[] = [];
  #shown = NOTHING;

  private constructor(world: AuthorizationWorld, record: TestRecord, cookie: string | null) {
    this.#world = world;
    this.#record = record;
    this.#cookie = cookie;
  }

  /** Writes a record whose host, which has looked at it, names one member. */
  static async write(world: AuthorizationWorld): Promise<ShownRecord> {
    const me = accountOf(world.accounts, "host administrator");
    const record = await new Fixtures(world, me).record({ texts: { zh: "DRAFT" } });
    await world.db.query(`UPDATE "Delegation" SET "takenOverAt" = now() WHERE id = $1`, [record.delegation.host]);
    const named = `"nameZh" = 'mark-name', "nameEn" = 'mark-name', "namedInPublic" = true`;
    await world.db.query(`UPDATE "DelegationMember" SET ${named} WHERE id = $1`, [record.member.host]);
    await world.db.query(`UPDATE "Report" SET "coverAltZh" = 'Snow' WHERE id = $1`, [record.report.id]);
    return new ShownRecord(world, record, me.cookie);
  }

  /** The page of the record in one language. */
  pathOf(locale: "zh" | "en"): string {
    return `/${locale}/exchanges/${this.#record.code}`;
  }

  /** What readers see of the report and of the record, in both languages, after some change. */
  views(change: Partial<Shown> = {}): Views {
    const { title, theme, name, cover } = { ...this.#shown, ...change };
    const showing = (...shows: readonly (string | null)[]): Seen =>
      title === null ? NOT_FOUND : { status: 200, shows: shows.flatMap((each) => each ?? []).sort() };
    return {
      [`/zh/reports/${this.#record.report.slug}`]: showing(title, cover),
      [this.pathOf("zh")]: showing(theme, name),
      [this.pathOf("en")]: showing(theme, name),
    };
  }

  /** Remembers what readers are shown from now on. */
  note(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
  }

  /** Every command that changes what readers see, in an order in which each can follow the one before. */
  commands(): Command[] {
    const { code, member } = this.#record;
    const text = { slug: this.#record.report.slug, locale: "zh" };
    const update = async (origin: string) =>
      this.#act(origin, "lib/reports/actions.ts updateTranslationAction", { ...text, seen: await this.#versions() });
    const nothing = async () => undefined;
    return [
      {
        what: "a text is published with a cover",
        prepare: async () => {
          await this.#rename("mark-first");
          await this.#upload("#dde4ee");
        },
        write: async (origin) =>
          this.#act(origin, "lib/reports/actions.ts publishTranslationAction", {
            ...text,
            seen: await this.#versions(),
          }),
        shown: () => ({ title: "mark-first", name: "mark-name", cover: this.covers[0] ?? null }),
      },
      {
        what: "a text is updated",
        prepare: () => this.#rename("mark-second"),
        write: update,
        shown: () => ({ title: "mark-second" }),
      },
      {
        what: "a cover is replaced",
        prepare: () => this.#upload("#446688"),
        write: update,
        shown: () => ({ cover: this.covers[1] ?? null }),
      },
      {
        what: "a cover is removed",
        prepare: () =>
          this.#act(setting("BASE_URL"), "lib/reports/covers/actions.ts chooseCoverAction", {
            slug: text.slug,
            image: null,
          }),
        write: update,
        shown: () => ({ cover: null }),
      },
      {
        what: "a record is shown",
        prepare: () =>
          this.#act(setting("BASE_URL"), "lib/exchanges/basics/actions.ts saveBasicsAction", {
            code,
            version: 1,
            changes: { themeZh: { from: null, to: "mark-theme" }, themeEn: { from: null, to: "mark-theme" } },
          }),
        write: (origin) => this.#act(origin, "lib/revisions/actions.ts showRecordAction", { code }),
        shown: () => ({ theme: "mark-theme" }),
      },
      {
        what: "a name is withdrawn",
        prepare: nothing,
        write: (origin) =>
          this.#act(origin, "lib/revisions/names/actions.ts withdrawNameAction", { code, memberId: member.host }),
        shown: () => ({ name: null }),
      },
      {
        what: "a text is withdrawn, and its record with it",
        prepare: nothing,
        write: (origin) => this.#act(origin, "lib/reports/actions.ts withdrawTranslationAction", text),
        shown: () => NOTHING,
      },
    ];
  }

  /** Does something as an administrator of the host, by the action that the page calls. */
  async #act(origin: string, name: string, input: Record<string, unknown>): Promise<void> {
    const action = builtActions().find((each) => each.name === name);
    if (!action) throw new Error(`${name} is no action of the build`);
    const body = await bodyOf({ isForm: false, input });
    const answer = await postToAction(action, { cookie: this.#cookie, body, to: origin });
    const words = await answer.text();
    expect(parseActionState(words)?.status, `${name}: ${words.slice(0, 300)}`).toBe("done");
  }

  async #rename(title: string): Promise<void> {
    const values = [this.#record.report.id, title];
    await this.#world.db.query(`UPDATE "ReportTranslation" SET title = $2 WHERE "reportId" = $1`, values);
  }

  /** Makes a photo of one colour the working cover. */
  async #upload(colour: string): Promise<void> {
    // more photos in ten minutes than one person may upload
    await this.#world.db.query(`DELETE FROM "RateLimit"`);
    const path = `/api/media?report=${this.#record.report.slug}&key=${randomUUID()}`;
    const answer = await fetch(addressOf(path), {
      method: "POST",
      headers: { origin: new URL(setting("BASE_URL")).origin, cookie: this.#cookie ?? "" },
      body: new Uint8Array(await photoOf(colour)),
    });
    const { result } = (await answer.json()) as { result?: { image?: { id?: string } } };
    expect(result?.image?.id).toBeTypeOf("string");
    this.covers.push(`/api/media/${result?.image?.id}`);
  }

  /** The versions of text and cover that somebody who publishes now has seen. */
  async #versions(): Promise<{ text: number; cover: number }> {
    const { rows } = await this.#world.db.query<{ text: number; cover: number }>(
      `SELECT text.version AS text, report.version AS cover FROM "Report" report
       JOIN "ReportTranslation" text ON text."reportId" = report.id WHERE report.id = $1`,
      [this.#record.report.id],
    );
    const [versions] = rows;
    if (!versions) throw new Error("the report has no text");
    return versions;
  }
}
