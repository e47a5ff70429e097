import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { MinutesSection } from "@/components/minutes/minutes-section.tsx";
import type { MinuteItemEntry } from "@/lib/minutes/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { advanceTime, renderPage } from "../support/render.tsx";

const portal = vi.hoisted(() => ({ items: [] as unknown[] }));

vi.mock("@/lib/minutes/actions.ts", () => ({
  openMinuteAction: async () => ({ status: "done", result: { ...MINUTE, items: portal.items } }),
}));
vi.mock("@/lib/minutes/sessions/actions.ts", () => ({}));

const MINUTE = { id: "minute-1", version: 1, values: { status: "DRAFT" as const } };
const VERSIONS = { MINUTES: 3, ITINERARY: 1, GROUPS: 1 };

const item = (textEn: string): MinuteItemEntry => ({
  id: "item-1",
  version: 1,
  values: {
    kind: "STATEMENT",
    confidential: false,
    sourceLocale: "en",
    speakerMemberId: null,
    textZh: null,
    textEn,
  },
});

const sessions = (items: MinuteItemEntry[] | null): SessionEntry[] => [
  {
    owner: { scope: "PLENARY", itemId: "plenary" },
    code: null,
    title: null,
    schools: [],
    minute: { ...MINUTE, count: 1, items },
  },
];

/** Opens the minutes of a record that is too long for its page to have them. */
async function openMinutes(items: MinuteItemEntry[]) {
  portal.items = items;
  const page = () => <MinutesSection initial={sessions(null)} delegations={[]} />;
  const asked: unknown[] = [];
  let versions: Record<string, number> = VERSIONS;
  const loadSection = async <Data,>(name: string, { query }: { query?: unknown }) => {
    asked.push([name, query]);
    return { versions, data: sessions(portal.items as MinuteItemEntry[]) as Data };
  };
  const { person, show } = renderPage(page(), { sections: { versions, loadSection } });
  await person.click(document.querySelector("summary") as HTMLElement);
  await advanceTime(0);
  return {
    asked,
    reload: async (now: Record<string, number>) => {
      versions = now;
      show(page(), { sections: { versions, loadSection } });
      await advanceTime(2_000);
    },
  };
}

test("minutes that were opened stay on the page when it is loaded again without them", async () => {
  const { asked, reload } = await openMinutes([item("What was said")]);
  await reload({ ...VERSIONS });
  expect(screen.getByText("What was said")).toBeTruthy();
  expect(asked).toEqual([]);
});

test("minutes that were opened are read again where the page is newer", async () => {
  const { asked, reload } = await openMinutes([item("What was said")]);
  portal.items = [item("What was really said")];
  await reload({ ...VERSIONS, MINUTES: 4 });
  expect(screen.getByText("What was really said")).toBeTruthy();
  expect(asked).toEqual([["sessions", { open: "minute-1" }]]);
});

test("minutes of which the last item was removed stay open when they are read again", async () => {
  const { asked, reload } = await openMinutes([]);
  await reload({ ...VERSIONS, MINUTES: 4 });
  expect(screen.queryByText(en.minutes.opening)).toBeNull();
  expect(asked).toEqual([["sessions", { open: "minute-1" }]]);
});
