import { fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ListFilter } from "@/components/ui/list-filter.tsx";
import { advanceTime, renderPage } from "../support/render.tsx";

const router = vi.hoisted(() => ({ push: vi.fn(), replace: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => "/en/admin/things" }));

afterEach(() => void vi.clearAllMocks());

const PAUSE_MS = 300;
const KEEP = { scroll: false };

const filter = ({ q = "", status = "", sort = "day" } = {}) => (
  <ListFilter
    action="/things"
    search={{ label: "Find", value: q }}
    choices={[
      {
        name: "status",
        label: "Status",
        value: status,
        options: [
          { value: "", label: "Any" },
          { value: "DRAFT", label: "Draft" },
        ],
      },
      {
        name: "sort",
        label: "Order",
        value: sort,
        none: "day",
        options: [
          { value: "day", label: "By day" },
          { value: "changed", label: "By change" },
        ],
      },
      {
        name: "role",
        label: "Part",
        value: "",
        isRare: true,
        options: [
          { value: "", label: "Any" },
          { value: "host", label: "Host" },
        ],
      },
    ]}
  />
);

const search = () => screen.getByRole("searchbox", { name: "Find" });
const choice = (name: string) => screen.getByRole("combobox", { name });

test("a choice counts at once, and the address leaves out what filters nothing", () => {
  renderPage(filter({ q: "snow" }));
  fireEvent.change(choice("Status"), { target: { value: "DRAFT" } });
  expect(router.push).toHaveBeenLastCalledWith("/things?status=DRAFT&q=snow", KEEP);
  fireEvent.change(choice("Order"), { target: { value: "changed" } });
  expect(router.push.mock.lastCall?.[0]).toContain("sort=changed");
  expect(search()).toHaveProperty("value", "snow");
});

test("the last choice that is taken back leads to the whole list", () => {
  renderPage(filter({ status: "DRAFT" }));
  fireEvent.change(choice("Status"), { target: { value: "" } });
  expect(router.push).toHaveBeenLastCalledWith("/things", KEEP);
});

test("typing counts after a pause, once, and is one step back however often it pauses", async () => {
  const { person, show } = renderPage(filter());
  await person.type(search(), "sn");
  expect(router.push).not.toHaveBeenCalled();
  await advanceTime(PAUSE_MS);
  expect(router.push).toHaveBeenCalledExactlyOnceWith("/things?q=sn", KEEP);
  show(filter({ q: "sn" }));
  await person.type(search(), "ow");
  await advanceTime(PAUSE_MS);
  expect(router.push).toHaveBeenCalledOnce();
  expect(router.replace).toHaveBeenCalledExactlyOnceWith("/things?q=snow", KEEP);
  expect(search()).toHaveProperty("value", "snow");
});

test("letters that an input method has not converted ask for nothing", async () => {
  renderPage(filter());
  fireEvent.compositionStart(search());
  fireEvent.input(search(), { target: { value: "xue" } });
  await advanceTime(PAUSE_MS * 10);
  expect(router.push).not.toHaveBeenCalled();
  fireEvent.input(search(), { target: { value: "雪" } });
  fireEvent.compositionEnd(search());
  await advanceTime(PAUSE_MS);
  expect(router.push).toHaveBeenCalledExactlyOnceWith(`/things?q=${encodeURIComponent("雪")}`, KEEP);
});

test("a choice takes along what is typed and not asked for yet", async () => {
  const { person } = renderPage(filter());
  await person.type(search(), "snow");
  fireEvent.change(choice("Status"), { target: { value: "DRAFT" } });
  expect(router.push).toHaveBeenCalledExactlyOnceWith("/things?status=DRAFT&q=snow", KEEP);
  await advanceTime(PAUSE_MS);
  expect(router.push).toHaveBeenCalledOnce();
});

test("Enter asks at once, and what was typed gives way to the address that one goes back to", async () => {
  const { person, show } = renderPage(filter());
  await person.type(search(), "snow{Enter}");
  expect(router.push).toHaveBeenCalledExactlyOnceWith("/things?q=snow", KEEP);
  fireEvent.popState(window);
  show(filter());
  expect(search()).toHaveProperty("value", "");
});

test("rare choices stand behind a button, and one that filters stands with the others", async () => {
  const { person } = renderPage(filter());
  const more = screen.getByRole("button", { name: "More filters" });
  expect(more.getAttribute("aria-expanded")).toBe("false");
  await person.click(more);
  expect(more.getAttribute("aria-expanded")).toBe("true");
  fireEvent.change(choice("Part"), { target: { value: "host" } });
  expect(router.push).toHaveBeenLastCalledWith("/things?role=host", KEEP);
});
