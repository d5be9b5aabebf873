const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const letter = /[\p{L}\p{N}]/u;

/** Whether nothing of a text can be seen: white space, and characters that take no place. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** Whether a text says anything: it has a letter or a digit. */
export function hasLetter(text: string): boolean {
  return letter.test(text);
}
