import {
  StreamLanguage,
  indentService,
  type StreamParser,
  type StringStream,
} from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/** What a line takes over from those before it. */
type State = {
  /** Brackets that are open. */
  depth: number;
  /** The quote of a text that goes on. */
  quote: string | undefined;
  /** The indentation of the line that begins a block of text: the block is indented more. */
  block: number | undefined;
};

/**
 * A key, of which the colon is looked for, and a plain value: between brackets less belongs to them.
 * Blanks are taken by the run, so that a line of nothing else is not read once for each.
 */
const patterns = {
  block: {
    key: /^[^\s,[\]{}&*!|>'"%@`#](?:[^\s:#]|[ \t]+(?=[^\s:#])|:(?=\S)|(?<=\S)#)*(?=[ \t]*:(?:\s|$))/,
    plain: /^(?:[^\s#]|(?<=\S)#|[ \t]+(?=[^\s#]))+/,
  },
  flow: {
    key: /^[^\s,[\]{}&*!|>'"%@`#](?:[^\s:#,[\]{}]|[ \t]+(?=[^\s:#,[\]{}])|:(?=[^\s,[\]{}]))*(?=[ \t]*:(?:[\s,[\]{}]|$))/,
    plain: /^(?:[^\s#,[\]{}]|(?<=\S)#|[ \t]+(?=[^\s#,[\]{}]))+/,
  },
};

const keyInQuotes = {
  block: /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?:\s|$)/,
  flow: /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:/,
};

const parser: StreamParser<State> = {
  name: 'yaml',
  startState: () => ({ depth: 0, quote: undefined, block: undefined }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (stream.sol() && state.block !== undefined) {
      if (stream.indentation() > state.block) return toEnd(stream, 'string');
      state.block = undefined;
    }
    if (stream.sol() && stream.match(/^(?:---|\.\.\.)(?=\s|$)/)) {
      Object.assign(state, parser.startState?.(0));
      return 'meta';
    }
    if (state.quote !== undefined) return quoted(stream, state, 'string');
    if (stream.eatSpace()) return null;
    return stream.peek() === '#' ? toEnd(stream, 'comment') : token(stream, state);
  },
  languageData: { commentTokens: { line: '#' } },
};

/** A new line begins below the content of the line before, and further in where that opens something. */
const indentation = indentService.of((context, position) => {
  const { text } = context.lineAt(position, -1);
  const dashes = /^\s*((?:- +)*)/.exec(text)?.[1]?.length ?? 0;
  const opens = /(?::(?:\s+[|>][-+\d]*)?|[[{])\s*$/.test(text);
  return context.lineIndent(position, -1) + dashes + (opens ? context.unit : 0);
});

/**
 * The colours of YAML, read line by line, and where its lines begin. A grammar of the whole text
 * takes tens of milliseconds for thousands of lines at each key that is pressed.
 */
export const yaml: Extension = [StreamLanguage.define(parser), indentation];

function token(stream: StringStream, state: State): string | null {
  const isFlow = state.depth > 0;
  const { key, plain } = isFlow ? patterns.flow : patterns.block;
  if (stream.match(/^[[{]/)) {
    state.depth += 1;
    return 'punctuation';
  }
  if (isFlow && stream.match(/^[\]}]/)) {
    state.depth -= 1;
    return 'punctuation';
  }
  if (stream.match(isFlow ? /^[,:]/ : /^[-?:](?=\s|$)/)) return 'punctuation';
  if (stream.match(/^[&*][^\s,[\]{}]+/)) return 'labelName';
  if (stream.match(/^![^\s,[\]{}]*/)) return 'typeName';
  if (!isFlow && stream.match(/^[|>][-+\d]*(?=\s*(?:#|$))/)) {
    state.block = stream.indentation();
    return 'punctuation';
  }
  const quote = stream.match(/^["']/);
  if (quote) {
    state.quote = stream.current();
    const isKey = (isFlow ? keyInQuotes.flow : keyInQuotes.block).test(
      stream.string.slice(stream.start),
    );
    return quoted(stream, state, isKey ? 'propertyName' : 'string');
  }
  if (stream.match(key)) return 'propertyName';
  if (stream.match(/^(?:true|false|null|~)(?=\s*(?:[,\]}#]|$))/)) return 'keyword';
  if (!stream.match(plain)) stream.next();
  return null;
}

/** To the quote that ends the text, or to the end of the line. */
function quoted(stream: StringStream, state: State, style: string): string {
  const rest = state.quote === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'(?!')/;
  if (!stream.match(rest)) return toEnd(stream, style);
  state.quote = undefined;
  return style;
}

function toEnd(stream: StringStream, style: string): string {
  stream.skipToEnd();
  return style;
}
