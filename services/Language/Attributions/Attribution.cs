using FactCheck.Core.Claims;

namespace FactCheck.Language.Attributions;

/// <summary>That somebody says something: source, cue and content.</summary>
/// <param name="Source">The words that name who says it.</param>
/// <param name="SourceText">The words under <paramref name="Source"/>, e.g. "he" or "the ministry".</param>
/// <param name="SourceName">Who that is, by name, without title or article; absent where the text does not tell for certain.</param>
/// <param name="Cue">The words that report: "said", "according to".</param>
/// <param name="CueText">The words under <paramref name="Cue"/>.</param>
/// <param name="Content">What is said; may hold source and cue where they interrupt it, and may go on over several sentences of a quotation.</param>
/// <param name="IsQuote">Whether the content is in quotation marks.</param>
public sealed record Attribution(
    TextSpan Source, string SourceText, string? SourceName, TextSpan Cue, string CueText, TextSpan Content, bool IsQuote)
{
    /// <summary>Whether the source states the content, so that it is the source's claim; not so where it is wanted, judged or felt ("plans to", "criticised").</summary>
    public bool IsStatement { get; init; } = true;
}
