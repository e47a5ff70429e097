// Chinese surnames, by how common they are, and how names are spelled in pinyin.

/** About 100 surnames that are the most common ones, roughly in their order. */
const COMMON =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";

/** Further surnames that are still met, many of them of the Hundred Family Surnames (百家姓). */
const FURTHER =
  "乔赖康俞文施洪季柳华祁凌欧樊单兰卫伍章鲁岳庞耿关柯毕聂焦左裴鲍霍葛翟辛管祝柴涂甄骆牛倪齐安宁牟卞尤殷梅童颜路穆滕蓝艾冷纪米蒲邢项游阮温申解盛费房佟楚晏迟桂符车仇查臧冉娄窦岑靳郁卓尚饶景成曲舒应褚喻娜时包司甘苗谷池简苑" +
  "阳容衣明宫仲奚储栗宿苟敖揭逯晋郎乐巩寇廉冼糜阚巫湛植麦雍庄闵匡傅农边冀郦匙班仰党屈虞茅席危强瞿邝翁荀羊於惠封芮羿汲邴松井段富乌巴弓牧隗山全郗扬秋伊暴斜厉戎祖刁钭暨居衡步都满弘国广禄阙东殴利师巢蒯相后荆红竺权盖益桓公谌" +
  "丛占来原展苍双水宣贲亢况呙经纵战鹿索咸籍蔺屠蒙胥能闻莘翦贡劳逄姬扶堵宰璩桑濮寿通鄂佘练谈沙琚哈门尧才粟代奉信初丘仝力卜古圣和支朴邸邬鄢阴隋雒青韶鞠鲜麻黑由凡亓修冒南卑卿厍历印吉同吾呼伏佴侍候俱英荣诸谯赏赫辜邰钮阿隆雪" +
  "丰鱼伦柏滑宗平皮计藏舍宓蓬酆杭嵇裘干宦慎戈郏浦别晁勾融那空毋养须求茹木仉督琴帅缑有归海涅迮良矫薄依续岂扈燕弥寸戚谬鬲冶智隽随郇敬肇佐撒昝昌枚柔禹翠胜见豆仵巨乜隰蹇揣操旷郜漆";

/** Surnames of two characters. */
const COMPOUND =
  "欧阳 上官 司马 诸葛 尉迟 皇甫 令狐 东方 慕容 司徒 夏侯 长孙 宇文 轩辕 端木 公孙 独孤 南宫 西门 呼延 闻人 澹台 淳于 " +
  "单于 太史 申屠 公冶 宗政 濮阳 赫连 钟离 鲜于 闾丘 司空 亓官 公羊 万俟 拓跋 百里 东郭 南门 羊舌 微生 梁丘 左丘 东门 " +
  "第五 叶赫 耶律 完颜 纳兰 那拉 爱新 张简 范姜 欧杨";

/** Common surnames of Japan in simplified characters, which fill the place of a surname in the same way. */
const JAPANESE =
  "佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 桥本 阿部 石川 " +
  "山下 中岛 小川 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 佐野 福田 太田 西村 藤井 冈本 三浦 中野 原田 松田 竹内 " +
  "上田 小野 野村 大野 中山 石井 宫崎 菊地 久保 安藤 今井 大西 平野 杉山 增田 岩崎 服部 樱井 小泉 安倍 岸田 石原 工藤 内田 高木";

const common = new Set(COMMON);
const further = new Set(FURTHER);
const compound = new Set(`${COMPOUND} ${JAPANESE}`.split(" "));

/** How surprising a surname is, from 0 for a common one to 1; null for what is none. Takes simplified characters. */
export function surnameRarity(characters: string): number | null {
  if (common.has(characters)) return 0;
  if (further.has(characters)) return 0.35;
  return compound.has(characters) ? 0.1 : null;
}

/** Whether a word can be a surname in pinyin: "Zhao", "Ouyang". */
export const isPinyinSurname = (word: string): boolean => pinyinSurnames.has(word.toLowerCase());

const pinyinSurnames = new Set(
  (
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han deng " +
    "feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lv lyu ding ren yao shen zhong cui tan fan " +
    "liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long tao mao hao gu gong shao wan qian dai mo " +
    "kong xiang chang kang kong wen qiao lai hong ji lan lu niu qi an ning shu zang chai cen chou dan dou fei ge geng guan hua " +
    "huo ke lang le leng ling lou mei miao mu nie ning ou pang pei pi ping pu qu rao rong ruan sha shan shang shui si sheng " +
    "teng tong tu wo xi xian xin xing you yue zha zhai zhan zhen zhi zhuang zhuo zong zu ouyang shangguan sima zhuge yuchi " +
    "huangfu linghu dongfang murong situ xiahou zhangsun chow lee wong chan cheung lau ng tsang leung kwok lam ho yip tsai hsu " +
    "hsieh chang chiang chou teng tseng kuo kim park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn nguyen " +
    "tran pham hoang phan vu vo dang bui ngo duong"
  ).split(" "),
);

const SYLLABLE =
  "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v|ü)";
const PINYIN = new RegExp(`^(?:${SYLLABLE})(?:['’-]?${SYLLABLE}){0,2}$`, "i");

/** Whether a word can be a given name in pinyin, of up to three syllables: "Yuhong", "Xiao-ming". */
export const isPinyin = (word: string): boolean => word.length <= 16 && PINYIN.test(word);
