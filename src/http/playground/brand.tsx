import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";

/** The way home. It also runs the first example once, so that the first thing to see is an answer. */
export function Brand({ example }: { example: string | undefined }) {
  const editor = useGraphiQL((state) => state.queryEditor);
  const answers = useGraphiQL((state) => state.responseEditor);
  const schema = useGraphiQL((state) => state.schema);
  const { run } = useGraphiQLActions();
  const isReady = editor !== undefined && answers !== undefined && Boolean(schema);
  // A long line is read whole.
  useEffect(() => editor?.updateOptions({ wordWrap: "on" }), [editor]);
  useEffect(() => {
    if (isReady && editor.getValue() === example && answers.getValue() === "") run();
  }, [isReady]);
  return (
    <h1>
      <a href="/">Onrecord</a>
    </h1>
  );
}
