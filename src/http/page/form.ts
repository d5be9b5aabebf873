import { bodyText } from "../body-limit.ts";
import { badRequest } from "../error-response.ts";

const formType = "application/x-www-form-urlencoded";

/** The fields that a page's form has sent. */
export async function formOf(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== formType) throw badRequest(`Send the form as \`${formType}\`.`, 415);
  return new URLSearchParams(await bodyText(request));
}
