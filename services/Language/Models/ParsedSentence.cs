using FactCheck.Core.Claims;

namespace FactCheck.Language.Models;

/// <summary>A sentence as the reader model sees it.</summary>
/// <param name="CheckWorthiness">How much it looks like what fact-checkers check, in [0, 1]; from debate sentences, so that news needs more than this.</param>
/// <param name="Words">Its words in order; of a very long sentence only the first ones, about 190 pieces.</param>
public sealed record ParsedSentence(double CheckWorthiness, IReadOnlyList<ParsedWord> Words);

/// <summary>One word with its place in the sentence's tree. Labels are those of Universal Dependencies English.</summary>
/// <param name="Span">Where it stands in the sentence, in UTF-16 units.</param>
/// <param name="Pos">Universal part of speech, such as <c>NOUN</c>.</param>
/// <param name="Tag">Penn tag, such as <c>VBD</c>.</param>
/// <param name="Name"><c>O</c>, or <c>B-</c>/<c>I-</c> with <c>PER</c>, <c>ORG</c>, <c>LOC</c> or <c>MISC</c>.</param>
/// <param name="Head">Position of the word it depends on; -1 for the root.</param>
/// <param name="Relation">How it depends on it, such as <c>nsubj</c>.</param>
public sealed record ParsedWord(TextSpan Span, string Pos, string Tag, string Name, int Head, string Relation);
