// What lists say about people that the portal recognises and never stores: e-mail addresses, telephones, identity numbers.

/** Identity numbers, passports and telephones; the longest ones stand first. */
const NUMBERS =
  /\d{17}[\dXx](?![\dA-Za-z])|\d{15}(?!\d)|(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|\+\d[\d ()-]{6,18}\d|\(?0\d{2,3}\)?[ -]?\d{7,8}(?:-\d{1,6})?(?!\d)|\d{7,14}(?!\d)|[A-Za-z]{1,2}\d{7,9}(?![\dA-Za-z])/u;
const ADDRESSES =
  /[A-Za-z\d._%+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*|(?:https?:\/\/|www\.)[^\s\p{Script=Han},;，；、）)]+/u;

/** A word that is stored nowhere and is no part of a name: an address of the web, an e-mail address, a number of a person. */
export const PRIVATE_WORD = new RegExp(`${ADDRESSES.source}|${NUMBERS.source}`, "uy");

/** What such a word is called in front of it: 电话, 身份证号：, "Tel:". */
export const PRIVATE_HEADING =
  /(?:(?:联系|办公|移动|固定|手机)?(?:电话|手机|座机|方式)(?:号码?)?|传真|(?:电子)?(?:邮箱|邮件)(?:地址)?|(?:居民)?身份证(?:件)?号?码?|护照号?码?|证件号?码?|tel(?:ephone)?\.?(?: no\.?)?|phone(?: no\.?| number)?|mobile(?: phone| no\.?)?|cell(?: ?phone)?|fax|e-?mail(?: address)?|id(?: no\.?| number| card)?|passport(?: no\.?| number)?)(?= ?:? ?(?:[\d+(]|[a-z]{1,2}\d|[a-z\d._%+-]+@))|(?:微信号?|qq号?|wechat(?: id)?|whatsapp) ?:? ?[a-z\d][\w-]{4,}/uy;
/** Whether a text holds what such words may be called at all. */
export const MAY_BE_PRIVATE = /\d{7}|\d[ -]\d{3}|@|微信|qq|wechat|whatsapp/u;

/** Sex, as lists have it in brackets or between marks: "(M)", "女", "female". */
export const SEX = /^(?:m|f|male|female)$/u;
