import { problemIn, type Rule } from '#catalog/checking/content.ts';

/** A session holds a talk, or says itself what it is. */
export const talkOrTitle: Rule = ({ entries }) =>
  [...entries.sessions.values()].flatMap((session) => {
    const { talk, title } = session.fields;
    if (talk !== undefined && title !== undefined) {
      const fix = 'Remove it: the talk has the title.';
      return problemIn(session, ['title'], 'there is a talk as well.', fix, 'key');
    }
    const doubtful = session.doubtful.has('talk') || session.doubtful.has('title');
    if (talk !== undefined || title !== undefined || doubtful) return [];
    return problemIn(
      session,
      [],
      'talk: is missing.',
      `Add the talk of the session, a file of content/talks/${session.edition}/, or a title such as "Break".`,
    );
  });

/** A list that a figure ranks names talks that have the figure, the highest first. */
export const rankedLists: Rule = ({ entries }) =>
  [...entries.lists.values()].flatMap((list) => {
    const { rankedBy: figure, talks } = list.fields;
    if (!figure) return [];
    let above = Infinity;
    return (talks ?? []).flatMap(({ talk: id }, index) => {
      const talk = entries.talks.get(id);
      const value = talk?.fields[figure];
      const at = ['talks', index, 'talk'];
      if (value === undefined) {
        const fix = `Add ${figure} in ${talk?.path ?? 'its file'}, or take it off the list.`;
        return talk ? problemIn(list, at, `"${id}" has no ${figure}.`, fix) : [];
      }
      const rises = value > above;
      above = value;
      const order = `Order the talks by ${figure}, the highest first.`;
      return rises ? problemIn(list, at, `"${id}" has more than the talk before it.`, order) : [];
    });
  });

/** A list recommends something. */
export const emptyLists: Rule = ({ entries }) =>
  [...entries.lists.values()].flatMap((list) => {
    const { talks, hotTopics } = list.fields;
    const doubtful = list.doubtful.has('talks') || list.doubtful.has('hotTopics');
    if (talks?.length || hotTopics?.length || doubtful) return [];
    return problemIn(
      list,
      [],
      'talks: is missing.',
      'Add the talks that it recommends ("- talk: <edition>/<slug>"), or its hotTopics.',
    );
  });
