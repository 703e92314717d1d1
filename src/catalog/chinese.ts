/** Whether a text holds a Chinese character, be it among others. */
export function holdsChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
