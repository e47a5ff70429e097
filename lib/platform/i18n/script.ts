/** Whether a text is written in Chinese: it has at least one Han character. Names in Latin letters have none. */
export const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
