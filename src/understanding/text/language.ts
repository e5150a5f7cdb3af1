/** The language a message is wholly in. */
export type Language = 'en' | 'es' | 'zh' | 'hi';

const HAN = /\p{Script=Han}/u;

/** True for Chinese characters, which stand by themselves. */
export const isHan = (word: string) => HAN.test(word);
