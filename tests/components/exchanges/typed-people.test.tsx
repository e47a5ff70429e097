import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { chooser, optionTexts } from "../support/choosers.tsx";
import { afterThePause, againButton, button, openDelegation, settle, unsentLines } from "../support/delegation.tsx";
import { aPerson, typed } from "../support/fake-delegation.ts";

// What the field that adds members understands of a line is said before Enter adds it.

const words = en.delegations;
const title = (text: string) => words.readTitle.replace("{title}", text);
const unit = (text: string) => words.readUnit.replace("{unit}", text);
const readRow = (name: string, ...what: string[]) =>
  words.addRead.replace("{name}", name).replace("{what}", what.join(", "));

test.each([
  ["副校长林知远", readRow("林知远", title("副校长")), typed({ nameZh: "林知远", titleZh: "副校长" })],
  [
    "Haruki Sano, Executive Vice President for Education",
    readRow("Haruki Sano", title("Executive Vice President for Education")),
    typed({ nameEn: "Haruki Sano", titleEn: "Executive Vice President for Education" }),
  ],
  [
    "马克思主义学院院长高闻笛教授",
    readRow("高闻笛", title("院长、教授"), unit("马克思主义学院")),
    typed({ nameZh: "高闻笛", titleZh: "院长、教授", unitNameZh: "马克思主义学院" }),
  ],
  [
    "翻译 王小满",
    readRow("王小满", title("翻译"), words.readRole.replace("{role}", en.memberRole.INTERPRETER)),
    typed({ nameZh: "王小满", titleZh: "翻译", role: "INTERPRETER" }),
  ],
  [
    "张一凡（Zhang Yifan），院长",
    readRow("张一凡", words.readOtherName.replace("{name}", "Zhang Yifan"), title("院长")),
    typed({ nameZh: "张一凡", nameEn: "Zhang Yifan", titleZh: "院长" }),
  ],
  ["Suharto", words.addTyped.replace("{name}", "Suharto"), typed({ nameEn: "Suharto" })],
  ["院长", words.addNameless.replace("{what}", title("院长")), typed({ titleZh: "院长" })],
])("“%s” is added as the row for it says", async (line, label, addition) => {
  const { person, server } = openDelegation();
  await person.type(chooser(), line);
  await settle();
  expect(optionTexts()).toEqual([label]);
  await person.keyboard("{Enter}");
  await settle();
  expect(server.additions).toEqual([addition]);
});

test("words that have no place in a row are named before it is added", async () => {
  const { person } = openDelegation();
  await person.type(chooser(), "外国语学院的刘一帆老师及学生8人");
  await settle();
  expect(optionTexts()).toEqual([
    readRow(
      "刘一帆",
      unit("外国语学院"),
      words.readCounted.replace("{words}", "学生8人"),
      words.readLeft.replace("{words}", "老师"),
    ),
  ]);
});

test("a name that the directory answered helps to read a line", async () => {
  const { person } = openDelegation(aPerson("chang", { nameZh: "长青" }, "Dean"));
  await person.type(chooser(), "教务处长青");
  await afterThePause();
  expect(optionTexts()).toContain(readRow("长青", unit("教务处")));
});

const BOTH = "校长助理曹见山、蔡文澜";
const bothAdded = ["曹见山", "蔡文澜"].map((nameZh) => typed({ nameZh, titleZh: "校长助理" }));

test("several people in a line are all named and all added", async () => {
  const { person, server } = openDelegation();
  await person.type(chooser(), BOTH);
  await settle();
  const each = (name: string) => words.readPerson.replace("{name}", name).replace("{what}", title("校长助理"));
  const people = `${each("曹见山")}; ${each("蔡文澜")}`;
  expect(optionTexts()).toEqual([words.addSeveral.replace("{count}", "2").replace("{people}", people)]);
  await person.keyboard("{Enter}");
  await settle();
  expect(server.additions).toEqual(bothAdded);
});

test("of several people in a line, of whom one is known, Enter adds all", async () => {
  const { person, server } = openDelegation(aPerson("cao", { nameZh: "曹见山" }, "Dean"));
  await person.type(chooser(), BOTH);
  await afterThePause();
  expect(optionTexts()).toHaveLength(1);
  await person.keyboard("{Enter}");
  await settle();
  expect(server.names).toEqual(["曹见山", "蔡文澜"]);
});

test.each([1, 2])("of two people in a line, of whom answer %i was lost, each is added once", async (lost) => {
  const { person, server } = openDelegation();
  const { addMemberAction } = server.actions;
  server.actions.addMemberAction = (input) => {
    if (server.additions.length === lost - 1) server.lostAnswers = 1;
    return addMemberAction(input);
  };
  await person.type(chooser(), `${BOTH}{Enter}`);
  await settle();
  expect(unsentLines()?.textContent).toContain(BOTH);
  await person.click(againButton(BOTH));
  await settle();
  expect(server.names).toEqual(["曹见山", "蔡文澜"]);
  expect(unsentLines()).toBeNull();
});

/** Opens a delegation to which the first of two people in a line was added, and then the connection is lost. */
async function openWithOneOfTwo() {
  const opened = openDelegation();
  const { person, server } = opened;
  const { addMemberAction } = server.actions;
  server.actions.addMemberAction = (input) => {
    server.isOffline = server.additions.length === 1;
    return addMemberAction(input);
  };
  await person.type(chooser(), `${BOTH}{Enter}`);
  await settle();
  server.actions.addMemberAction = addMemberAction;
  server.isOffline = false;
  expect(server.names).toEqual(["曹见山"]);
  return opened;
}

test("of two people in a line, of whom one was added before the page was loaded again, only the other is added", async () => {
  const { person, server, reload } = await openWithOneOfTwo();
  reload();
  await settle();
  await person.click(againButton(BOTH));
  await settle();
  expect(server.names).toEqual(["曹见山", "蔡文澜"]);
  expect(unsentLines()).toBeNull();
});

test("somebody of a discarded line who was removed can be added again", async () => {
  const { person, server } = await openWithOneOfTwo();
  await person.click(button(en.list.forgetNamed.replace("{line}", BOTH)));
  await person.click(button(words.remove.replace("{name}", "曹见山")));
  await settle();
  await person.type(chooser(), "校长助理曹见山{Enter}");
  await settle();
  expect(server.names).toEqual(["曹见山"]);
});
