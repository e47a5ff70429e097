import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { HomeCover } from "@/components/layout/home-cover.tsx";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };
import { renderPage } from "../support/render.tsx";

const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
const accentsShown = () => [...document.querySelectorAll<HTMLElement>(".side")].map(({ dataset }) => dataset.accent);

test("the cover has the saying where it is the tradition of the colleges, and the purpose alone elsewhere", () => {
  const { unmount } = renderPage(<HomeCover accents={["CINNABAR", "INDIGO"]} tradition={zh.home.motto} />);
  expect(heading()).toBe(en.home.motto);
  expect(screen.getByText(en.home.mottoZh)).toBeTruthy();
  unmount();
  for (const tradition of [null, "东来西往"]) {
    const page = renderPage(<HomeCover accents={[]} tradition={tradition} />);
    expect(heading()).toBe(en.home.title);
    expect(screen.queryByText(en.home.mottoZh)).toBeNull();
    page.unmount();
  }
});

test("the line of the cover has the colour of each college", () => {
  renderPage(<HomeCover accents={["CINNABAR", "INDIGO", "TEAL"]} tradition={null} />);
  expect(accentsShown()).toEqual(["CINNABAR", "INDIGO", "TEAL"]);
});
