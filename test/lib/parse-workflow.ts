/** Prints what GitHub's own parser says of workflows and actions: `tsx parse-workflow.ts`, [{name, text}] in, a list of messages each out. */
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/index';
import { text } from 'node:stream/consumers';

const files = JSON.parse(await text(process.stdin)) as { name: string; text: string }[];
const told = files.map(({ name, text: content }) => {
  const parse = name.startsWith('action') ? parseAction : parseWorkflow;
  const { context, value } = parse({ name, content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  return value === undefined && errors.length === 0 ? ['nothing was parsed'] : errors;
});
console.log(JSON.stringify(told));
