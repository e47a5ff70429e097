import { act, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { useDrawnRows } from "@/components/editing/drawn-rows.ts";

const rows = Array.from({ length: 100 }, (_, at) => `row ${at + 1}`);

function Rows({ of }: { of: readonly string[] }) {
  const { drawn, heightLeft } = useDrawnRows(of);
  return (
    <ol style={{ paddingBottom: `${heightLeft}rem` }}>
      {drawn.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ol>
  );
}

test("the server draws the first rows of a long list and keeps room for the others, and the page draws all of them", async () => {
  const sent = renderToString(<Rows of={rows} />);
  expect(sent.match(/<li>/g)).toHaveLength(30);
  expect(sent).toContain("padding-bottom:157.5rem");
  await act(async () => render(<Rows of={rows} />));
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(rows);
  expect(screen.getByRole("list").style.paddingBottom).toBe("0rem");
});

test("a short list is sent whole", () => {
  expect(renderToString(<Rows of={rows.slice(0, 30)} />).match(/<li>/g)).toHaveLength(30);
});
