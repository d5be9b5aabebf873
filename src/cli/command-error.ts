/** What somebody who runs a command can put right: its message is one line that says how. */
export class CommandError extends Error {
  override name = "CommandError";
  /** 1 where what was asked is refused, 2 where it could not be tried. */
  readonly exitCode: 1 | 2;

  constructor(message = "", { exitCode = 2, cause }: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** What is given is not what the command takes: its usage is told after the message. */
export class UsageError extends CommandError {
  override name = "UsageError";
}

/** Says on standard error what is wrong, in a line that tells who speaks. */
export function complain(message: string): void {
  console.error(`onrecord: ${message.replaceAll(/\s*\n\s*/g, " ").trim()}`);
}
