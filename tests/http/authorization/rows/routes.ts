import { aPhoto } from "@/tests/support/portal/photo.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { SEE_DRAFT, WRITE_REPORT, without } from "../../support/actor-groups.ts";
import { EVERYBODY, SIGNED_OUT } from "../../support/actors.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { openAddress } from "../../support/send.ts";
import type { AddressRow } from "../../support/table.ts";

const uploaded = async (fixtures: Fixtures, slug: string) => ({
  path: `/api/media?report=${slug}&key=${fixtures.key}`,
  init: {
    method: "POST",
    headers: { origin: new URL(setting("BASE_URL")).origin },
    body: new Uint8Array(await aPhoto()),
  },
});

/** A photo that an editor of the host uploaded and that is not published. */
async function photoOf(fixtures: Fixtures): Promise<string> {
  const { answer, text } = await openAddress(
    await uploaded(fixtures, (await fixtures.record()).report.slug),
    fixtures.me.cookie,
  );
  const { result } = JSON.parse(text) as { result?: { image?: { id?: string } } };
  if (!result?.image?.id) throw new Error(`no photo could be uploaded: ${answer} ${text}`);
  return `/api/media/${result.image.id}/480`;
}

/** What is neither a page nor an action. */
export const routeRows: readonly AddressRow[] = [
  {
    door: "app/speculation-rules.json/route.ts",
    page: EVERYBODY,
    otherwise: {},
    at: async () => ({ path: "/speculation-rules.json" }),
  },
  {
    door: "app/api/media/route.ts",
    page: WRITE_REPORT,
    writes: true,
    otherwise: { "status 401": SIGNED_OUT, "status 403": without(SEE_DRAFT, WRITE_REPORT) },
    at: async (fixtures) => uploaded(fixtures, (await fixtures.record()).report.slug),
  },
  // an unpublished photo is for staff who may read the report
  {
    door: "app/api/media/[id]/[width]/route.ts",
    page: SEE_DRAFT,
    otherwise: { not_found: without(EVERYBODY, SEE_DRAFT) },
    at: async (fixtures) => ({ path: await photoOf(fixtures) }),
  },
];

/** Every page and every route handler. */
