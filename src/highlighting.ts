import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

/** Colours by the names of tokens; `styles/code.css` gives each its colour by day and by night. */
export const theme = createCssVariablesTheme({
  name: 'chart',
  variablePrefix: '--code-',
  fontStyle: false,
});

/**
 * Shiki writes colours into `style`, which the policy forbids. Here each becomes a class: the
 * colour `var(--code-token-string)` becomes the class `token-string`.
 */
export const classesForStyles: ShikiTransformer = {
  name: 'classes-for-styles',
  pre(node) {
    delete node.properties['style'];
    node.properties['tabindex'] = '0';
  },
  span(node) {
    const style = String(node.properties['style'] ?? '');
    delete node.properties['style'];
    const token = /--code-(token-[a-z-]+)/.exec(style)?.[1];
    if (token) node.properties['class'] = token;
  },
};
