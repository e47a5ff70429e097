import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { NamePassage, ReportWithNames } from "@/lib/reports/names/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

const portal = vi.hoisted(() => ({ dismissals: [] as unknown[], refusal: null as unknown }));
vi.mock("@/lib/reports/names/actions.ts", () => ({
  dismissPassageAction: async (input: unknown): Promise<SaveState<void>> => {
    if (portal.refusal) return portal.refusal as SaveState<void>;
    portal.dismissals.push(input);
    return { status: "done", result: undefined };
  },
}));
const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => "/en/admin" }));
const { WithdrawnNames } = await import("@/components/reports/names/withdrawn-names.tsx");
const { NamesTodo } = await import("@/components/reports/names/names-todo.tsx");

beforeEach(() => {
  portal.dismissals.length = 0;
  portal.refusal = null;
  router.refresh.mockClear();
});

const words = en.withdrawnNames;
/** Longer than the page waits after a change before it is loaded again. */
const LONGER_THAN_A_REFRESH_MS = 2_000;

const passage = (facts: Partial<NamePassage> = {}): NamePassage => ({
  withdrawalId: "withdrawal-1",
  memberId: "member-1",
  spellings: ["李明", "Li Ming"],
  locale: "en",
  field: "summary",
  place: "summary.en",
  passage: "…said Li Ming of…",
  isLive: true,
  ...facts,
});

const report = (passages: NamePassage[], mayDismiss = true): ReportWithNames => ({
  code: "EX-2026-001",
  title: { zh: null, en: "A visit", provisional: [] },
  mayDismiss,
  passages,
  isIncomplete: false,
});

test("each passage has its name marked, says whether readers see it, and leads to its field", () => {
  renderPage(
    <WithdrawnNames
      report={report([
        passage(),
        passage({ locale: "zh", field: "coverAlt", passage: "李明在前排", isLive: false }),
        passage({ field: "author", passage: "Li Ming" }),
      ])}
    />,
  );
  const entries = screen.getAllByRole("listitem").map((entry) => ({
    link: within(entry).getByRole("link").textContent,
    to: within(entry).getByRole("link").getAttribute("href"),
    marked: [...entry.querySelectorAll("mark")].map(({ textContent }) => textContent),
    isLive: within(entry).queryByText(words.live) !== null,
  }));
  const page = "/en/admin/exchanges/EX-2026-001/report";
  expect(entries).toEqual([
    { link: "English · Summary", to: `${page}#summary-en`, marked: ["Li Ming"], isLive: true },
    {
      link: "Chinese · Alternative text of the cover photo",
      to: `${page}#cover-zh`,
      marked: ["李明"],
      isLive: false,
    },
    { link: "English · Text by", to: `${page}#credits-en`, marked: ["Li Ming"], isLive: true },
  ]);
});

test("a passage is left with a reason, which stays where it is refused", async () => {
  const { person } = renderPage(<WithdrawnNames report={report([passage()])} />);
  await person.click(screen.getByText(words.leave));
  const reason = screen.getByRole<HTMLTextAreaElement>("textbox", { name: words.reason });
  portal.refusal = refused("conflict", "passage_gone");
  await person.type(reason, "Somebody else");
  await person.click(screen.getByRole("button", { name: words.leaveNow }));
  await advanceTime(0);
  expect(screen.getByRole("alert").textContent).toBe(en.refusals.passage_gone);
  expect(reason.value).toBe("Somebody else");
  portal.refusal = null;
  await person.click(screen.getByRole("button", { name: words.leaveNow }));
  await advanceTime(LONGER_THAN_A_REFRESH_MS);
  expect(portal.dismissals).toEqual([
    {
      code: "EX-2026-001",
      withdrawalId: "withdrawal-1",
      passage: "…said Li Ming of…",
      place: "summary.en",
      reason: "Somebody else",
    },
  ]);
  expect(router.refresh).toHaveBeenCalled();
});

test("who may not decide about the report reads the passages, and that others will see to them", () => {
  renderPage(<WithdrawnNames report={report([passage()], false)} />);
  expect(screen.getByText(words.introForOthers)).toBeTruthy();
  expect(screen.getByText("Li Ming")).toBeTruthy();
  expect(screen.queryByText(words.leave)).toBeNull();
});

test("the desk leads to the passages of each report, and says whether readers see one", () => {
  const { show } = renderPage(<NamesTodo reports={[report([passage(), passage({ field: "body" })])]} />);
  expect(screen.getByRole("link").getAttribute("href")).toBe("/en/admin/exchanges/EX-2026-001/report#withdrawn-names");
  expect(screen.getByText("2 passages; readers see at least one.")).toBeTruthy();
  show(<NamesTodo reports={[report([passage({ isLive: false })])]} />);
  expect(screen.getByText("1 passage, not published yet.")).toBeTruthy();
  show(<NamesTodo reports={[]} />);
  expect(screen.queryByRole("region")).toBeNull();
});

test("a report that cannot be read whole says so on the desk and on its page, with and without passages", () => {
  const incomplete = { ...report([]), isIncomplete: true };
  const { show } = renderPage(<NamesTodo reports={[incomplete]} />);
  expect(screen.getByRole("link").getAttribute("href")).toBe("/en/admin/exchanges/EX-2026-001/report#withdrawn-names");
  expect(screen.getByText(words.incomplete)).toBeTruthy();
  expect(screen.queryByText(/passage/)).toBeNull();
  show(<WithdrawnNames report={incomplete} />);
  expect(screen.getByText(words.incomplete)).toBeTruthy();
  expect(screen.queryByText(words.intro)).toBeNull();
  show(<WithdrawnNames report={{ ...report([passage()]), isIncomplete: true }} />);
  expect(screen.getByText(words.incomplete)).toBeTruthy();
  expect(screen.getByText(words.intro)).toBeTruthy();
});
