/** What a server answers, as rows of texts: a line each, tabs between columns. */
export const tabbed = (text: string): readonly (readonly string[])[] =>
  text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.split('\t'))
