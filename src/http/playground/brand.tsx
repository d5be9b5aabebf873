import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";

/** The way home. It also runs the example once, so that the first thing to see is an answer. */
export function Brand({ example }: { example: string }) {
  const editor = useGraphiQL((state) => state.queryEditor);
  const answers = useGraphiQL((state) => state.responseEditor);
  const schema = useGraphiQL((state) => state.schema);
  const { run } = useGraphiQLActions();
  const isReady = editor !== undefined && answers !== undefined && Boolean(schema);
  useEffect(() => {
    if (isReady && editor.getValue() === example && answers.getValue() === "") run();
  }, [isReady]);
  return <a href="/">Onrecord</a>;
}
