import { normalizeLine } from "./text-rules.ts";

/** What stands before the lines of a list in documents and chats. A dash before a digit may be a minus, and stays. */
const BULLET = /^(?:[•·‧∙●○◦■□▪▫◆◇▶►➢➤✓✔☐☑☒*＊]|[-–—－]+(?![\d-]))\s*/u;

const HAN_NUMBER = "[一二三四五六七八九十百]{1,4}";

/**
 * The number of a line: "1." "1、" "1)" "（1）" "①" "一、" "（一）". Not a decimal ("1.5"), not a date ("12.05"), and not the
 * first of two numbers in words ("一、二年级", "1、2号楼").
 */
const NUMBER = new RegExp(
  `^(?:\\d{1,3}(?:[.．](?!\\d)|[、)）](?!\\s*\\d))|[(（]\\s*(?:\\d{1,3}|${HAN_NUMBER})\\s*[)）]|${HAN_NUMBER}[、.．](?!\\s*[一二三四五六七八九十百])|[①-⑳⑴-⒛㈠-㈩])\\s*`,
  "u",
);

/**
 * The lines of a pasted list, each without its bullet and its number, and without the empty ones. Words stay as they are.
 */
export const listedLines = (text: string): string[] =>
  text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => normalizeLine(line).replace(BULLET, "").replace(NUMBER, "").trim())
    .filter((line) => line !== "");

/** A line with what stands before its colon or in its brackets. */
export type LabelledLine = { label: string; rest: string };

const COLON = /^([^:：]{1,60})[:：]\s*(.*)$/su;
const BRACKETS = /^(?:【([^【】]{1,20})】|\[([^[\]]{1,20})\])\s*[:：]?\s*(.*)$/su;

/** Splits "label: words" and "【label】words"; null where a line begins with no label. */
export function labelledLine(line: string): LabelledLine | null {
  const bracketed = BRACKETS.exec(line);
  if (bracketed) return { label: (bracketed[1] ?? bracketed[2] ?? "").trim(), rest: bracketed[3] ?? "" };
  const [, label, rest] = COLON.exec(line) ?? [];
  return label === undefined || rest === undefined ? null : { label: label.trim(), rest };
}
