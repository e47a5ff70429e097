/** Whether a text has at least one Chinese character. */
export const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
