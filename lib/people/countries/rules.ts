// Countries, regions and languages in Chinese, as they stand in front of offices and of those who are counted.

const NAMES =
  "中国 香港 澳门 台湾 日本 韩国 朝鲜 蒙古国 蒙古 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 印度 巴基斯坦 孟加拉国 " +
  "孟加拉 尼泊尔 斯里兰卡 马尔代夫 不丹 阿富汗 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 伊朗 伊拉克 沙特阿拉伯 沙特 阿联酋 卡塔尔 科威特 阿曼 " +
  "巴林 也门 约旦 黎巴嫩 叙利亚 以色列 巴勒斯坦 土耳其 格鲁吉亚 亚美尼亚 阿塞拜疆 俄罗斯 白俄罗斯 乌克兰 摩尔多瓦 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 " +
  "克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 希腊 塞浦路斯 意大利 马耳他 西班牙 葡萄牙 法国 德国 奥地利 瑞士 荷兰 比利时 卢森堡 英国 爱尔兰 丹麦 挪威 瑞典 " +
  "芬兰 冰岛 爱沙尼亚 拉脱维亚 立陶宛 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 埃塞俄比亚 肯尼亚 坦桑尼亚 乌干达 卢旺达 南非 纳米比亚 赞比亚 津巴布韦 莫桑比克 安哥拉 " +
  "刚果 喀麦隆 尼日利亚 加纳 科特迪瓦 塞内加尔 马里 马达加斯加 毛里求斯 美国 加拿大 墨西哥 古巴 巴拿马 哥斯达黎加 哥伦比亚 委内瑞拉 厄瓜多尔 秘鲁 玻利维亚 巴西 智利 " +
  "阿根廷 乌拉圭 巴拉圭 澳大利亚 新西兰 斐济 巴布亚新几内亚";
const REGIONS =
  "亚太 大中华 东南亚 中亚 亚洲 欧洲 非洲 美洲 北美 南美 拉美 全球 海外 华东 华南 华北 华中 华西 西南 西北 东北";
const LANGUAGES =
  "英 法 德 俄 日 韩 泰 汉 葡萄牙 西班牙 意大利 阿拉伯 马来 印尼 越南 老挝 缅甸 柬埔寨 波兰 捷克 乌克兰 希腊 土耳其 波斯 蒙古 朝鲜 哈萨克";

const either = (words: string): string =>
  words
    .split(" ")
    .toSorted((one, other) => other.length - one.length)
    .join("|");

/** The source of a pattern for a country: 俄罗斯, 泰国. */
export const COUNTRY = `(?:${either(NAMES)})`;
/** The source of a pattern for what says where an office is of, or which language: 德国, 意大利籍, 亚太区, 法语. */
export const FROM_WHERE = `(?:${COUNTRY}(?:籍|方|区)?|(?:${either(REGIONS)})(?:地区|区)?|(?:${either(LANGUAGES)})语(?!系|学院|部|专业|教研))`;
