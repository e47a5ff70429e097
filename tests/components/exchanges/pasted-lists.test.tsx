import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { button, openDelegation } from "../support/delegation.tsx";
import { asksBeforeLeaving } from "../support/render.tsx";

// The dialog for a list: what is typed is text, what is pasted is a table, and each row says what it is.

const words = en.pasting;
const field = () => screen.getByLabelText<HTMLTextAreaElement>(words.field);
const tick = (row: number) =>
  screen.getByRole<HTMLInputElement>("checkbox", { name: words.addRow.replace("{number}", String(row)) });
const cell = (row: number, kind: keyof typeof words.kind) =>
  screen.getByRole<HTMLInputElement>("textbox", {
    name: words.cell.replace("{number}", String(row)).replace("{kind}", words.kind[kind]),
  });
const fillName = (count: number) => words.fill.replace("{count}", String(count)).replace("{kind}", words.kind.unit);
const fill = (count: number) => button(fillName(count));

/** Opens the dialog. */
async function openDialog() {
  const { person, reload } = openDelegation();
  await person.click(button(en.delegations.paste));
  return { person, reload };
}

async function pasted(text: string) {
  const { person, reload } = await openDialog();
  await person.click(field());
  await person.paste(text);
  return { person, reload };
}

test("what is typed stays text until the button makes a table of it", async () => {
  const { person } = await openDialog();
  expect(button(words.convert)).toHaveProperty("disabled", true);
  await person.type(field(), "Li Ming, Dean");
  expect(field().value).toBe("Li Ming, Dean");
  expect(asksBeforeLeaving()).toBe(true);
  await person.click(button(words.convert));
  expect(cell(1, "name").value).toBe("Li Ming");
  expect(document.activeElement).toBe(screen.getByRole("region", { name: words.rows }));
});

test("what is pasted behind typed words becomes a table with them", async () => {
  const { person } = await openDialog();
  await person.type(field(), "Li Ming, Dean{Enter}");
  await person.paste("Wang Fang, Professor");
  expect([cell(1, "name").value, cell(2, "name").value]).toEqual(["Li Ming", "Wang Fang"]);
});

test("the text comes back, so that it can be mended there", async () => {
  const { person } = await pasted("Li Ming\tDean");
  await person.click(button(words.again));
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe("Li Ming\tDean");
  await person.clear(field());
  expect(asksBeforeLeaving()).toBe(false);
});

test("corrections come back into the text, and into the rows again", async () => {
  const { person } = await pasted("来访人员名单\n姓名\t职务\n张三\t院长\n李四\t教授");
  await person.type(cell(3, "title"), "、博士");
  await person.click(button(words.again));
  expect(field().value).toBe("来访人员名单\t\n姓名\t职务\n张三\t院长\n李四\t教授、博士");
  await person.click(button(words.convert));
  expect(cell(3, "title").value).toBe("教授、博士");
});

test("rows that are nobody are shown unticked with the reason, and one that is ticked becomes a row like the others", async () => {
  const { person } = await pasted(
    "来访人员名单\n时间：12月5日\n姓名\t职务\n张三\t院长\n\n李四\t教授\n姓名\t职务\n合计\t2",
  );
  const reasons = [1, 2, 4, 6, 7].map((row) => {
    expect(tick(row).checked, `row ${row}`).toBe(false);
    return document.getElementById(tick(row).getAttribute("aria-describedby") ?? "")?.textContent;
  });
  const { title, details, empty, heading, total } = words.aside;
  expect(reasons).toEqual([title, details, empty, heading, total]);
  expect([3, 5].map((row) => tick(row).checked)).toEqual([true, true]);
  expect(tick(4).disabled).toBe(true);
  await person.click(tick(7));
  expect(document.activeElement).toBe(tick(7));
  expect(tick(7).checked).toBe(true);
  expect(cell(7, "name").value).toBe("合计");
});

test("the empty cells of merged ones are filled from above, and emptied again", async () => {
  const { person } = await pasted(
    "姓名\t学院\t职务\n张三\t外国语学院\t院长\n李四\t\t教授\n王五\t\t讲师\n赵六\t建设学院\t院长",
  );
  await person.click(fill(2));
  expect([1, 2, 3, 4].map((row) => cell(row, "unit").value)).toEqual([
    "外国语学院",
    "外国语学院",
    "外国语学院",
    "建设学院",
  ]);
  expect(screen.queryByRole("button", { name: fillName(2) })).toBeNull();
  expect(document.activeElement).toBe(button(words.unfill));
  await person.click(button(words.unfill));
  expect(document.activeElement).toBe(fill(2));
  expect(cell(3, "unit").value).toBe("");
  await person.click(fill(2));
  await person.type(cell(4, "unit"), "!");
  expect(screen.queryByText(words.filled)).toBeNull();
});

test("private columns are recognised, said, shown, not to be edited, and not put aside in the browser", async () => {
  const { reload, person } = await pasted(
    "姓名\t性别\t身份证号\t手机号\t车牌\t房间号\t职务\n张三\t女\t44010119800101123X\t13800000000\t粤A12345\t302\t院长",
  );
  const said = Object.values(words.private).join(", ");
  expect(screen.getByText(words.notStored.replace("{kinds}", said))).toBeTruthy();
  const table = screen.getByRole("table");
  expect(within(table).getByText("13800000000")).toBeTruthy();
  expect(within(table).getAllByRole("textbox")).toHaveLength(2);
  for (const number of ["44010119800101123X", "13800000000", "粤A12345"])
    expect(JSON.stringify({ ...sessionStorage })).not.toContain(number);
  reload();
  await person.click(button(en.delegations.paste));
  expect(cell(1, "name").value).toBe("张三");
  expect(screen.queryByText("13800000000")).toBeNull();
});

test("a telephone beside a name is left out, and said", async () => {
  await pasted("姓名\t职务\n张三 13800000000\t院长\n李四\t教授");
  expect(screen.getByText(words.problem.private_number)).toBeTruthy();
  expect(tick(1).checked).toBe(true);
});

test("a list that is too long says that its end is missing", async () => {
  await pasted(`姓名\t职务\n${"张三\t院长\n".repeat(501)}`);
  expect(screen.getByText(words.cut)).toBeTruthy();
});
