/** For what Node cannot read, so that no request is made of it. */
function bareAnswer(status: string, message: string): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Access-Control-Allow-Origin: *",
    "Cache-Control: no-store",
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
export const tooLongHead = bareAnswer(
  "431 Request Header Fields Too Large",
  "The address and the headers are too long together. Send the operation by POST.",
);
export const unreadable = bareAnswer("400 Bad Request", "This is not HTTP.");
