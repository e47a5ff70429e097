// A text in one form of writing, for comparing words, whose every character knows its place in the text as it came in.

/** A part of the text as it came in, in UTF-16 units: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

export type FoldedText = {
  source: string;
  /** composed, half-width, one kind of blank and of middle dot; as long as `key` */
  text: string;
  /** `text` in small letters and simplified characters */
  key: string;
  /** the place in the source of each unit of `text`, and that behind it */
  starts: number[];
  ends: number[];
};

/** Characters that a reader does not see and that separate nothing. */
const UNSEEN = /^[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]$/;
const BLANK = /^[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]$/u;
/** middle dots of all kinds; the Greek one, bullets, the katakana one and its half-width form */
const MIDDLE_DOT = /^[·•‧∙⋅●・･᛫⸱]$/u;
const HAN = /\p{Script=Han}/u;

/** Traditional characters of titles, units and surnames, each followed by its simplified form. */
const SIMPLIFIED = new Map(
  (
    "長长 處处 學学 書书 記记 館馆 師师 員员 務务 國国 際际 會会 經经 總总 級级 講讲 組组 辦办 黨党 團团 聯联 絡络 譯译 " +
    "領领 隊队 實实 驗验 機机 業业 東东 車车 醫医 張张 陳陈 劉刘 黃黄 楊杨 趙赵 吳吴 鄭郑 孫孙 馬马 許许 鄧邓 馮冯 葉叶 " +
    "蘇苏 盧卢 蔣蒋 賈贾 鍾钟 鐘钟 譚谭 鄒邹 陸陆 龍龙 萬万 錢钱 湯汤 賴赖 龔龚 韓韩 蕭萧 呂吕 羅罗 鄔邬 閻阎 顧顾 龐庞 " +
    "齊齐 嚴严 賀贺 歐欧 陽阳 單单 衛卫 聶聂 莊庄 齣出 畢毕 應应 簡简 關关 與与 雙双 兩两 術术 華华 語语 財财 產产 設设 " +
    "計计 電电 環环 資资 訊讯 個个 無无 協协 進进 門门 開开 發发 專专 體体 藝艺 農农 歷历 數数 類类 紀纪 劃划 環环 創创 " +
    "編编 輯辑 導导 監监 執执 譽誉 參参 訪访 幹干 職职 責责 顏颜 項项 傅傅 溫温 紅红 謝谢 鮑鲍 魯鲁 竇窦 儲储 費费 塗涂 " +
    "閔闵 閆闫 諸诸 葛葛 東东 範范 倉仓 灣湾 縣县 區区 鎮镇 鄉乡 廳厅 駐驻 領领 敎教 研研 後后 邊边 齋斋 藤藤 岡冈 島岛 " +
    "橋桥 澤泽 濱滨 鈴铃 義义 貴贵 龜龟 鶴鹤 瀧泷 樂乐 風风 勳勋 夥伙 輔辅 練练 諮咨 詢询 學学 樹树 賢贤"
  )
    .split(" ")
    .map((pair) => [pair[0], pair[1]] as [string, string]),
);

/**
 * Folds a text: composes it, makes full-width letters, digits and marks half-width, blanks and middle dots one kind each,
 * and leaves out what cannot be seen. The places are those in the whole source. A full stop between two Chinese characters that stand in a name is no matter of this
 * function.
 */
export function fold(source: string, line: Span = { start: 0, end: source.length }): FoldedText {
  const folded: FoldedText = { source, text: "", key: "", starts: [], ends: [] };
  let at = line.start;
  for (const cluster of clustersOf(source.slice(line.start, line.end))) {
    const start = at;
    at += cluster.length;
    const text = [...cluster.normalize("NFC")].map(half).join("");
    if (UNSEEN.test(text)) continue;
    folded.text += text;
    folded.key += keyOf(text);
    for (let unit = 0; unit < text.length; unit += 1) {
      folded.starts.push(start);
      folded.ends.push(at);
    }
  }
  return folded;
}

/** Pieces that compose: characters, or where the text is decomposed, what a reader sees as one. */
const clustersOf = (source: string): Iterable<string> =>
  source.normalize("NFC") === source ? source : Array.from(graphemes.segment(source), ({ segment }) => segment);

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

function half(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code === 9 || code === 10 || code === 13 ? " " : character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2f00 && code <= 0x2fdf) return character.normalize("NFKC");
  if (MIDDLE_DOT.test(character)) return "·";
  return BLANK.test(character) ? " " : character;
}

function keyOf(text: string): string {
  if (HAN.test(text)) return SIMPLIFIED.get(text) ?? text;
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** The place in the source of a part of the folded text. */
export const sourceSpan = ({ starts, ends }: FoldedText, start: number, end: number): Span => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});

/** A part as it stands in the source, composed, with single blanks and without what cannot be seen. */
export function sourceText({ source }: FoldedText, { start, end }: Span): string {
  const characters = [...source.slice(start, end).normalize("NFC")].filter((character) => !UNSEEN.test(character));
  return characters
    .join("")
    .replace(/[\s\u00A0\u3000]+/gu, " ")
    .trim();
}
