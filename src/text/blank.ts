const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** Whether nothing of a text can be seen: white space, and characters that take no place. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}
