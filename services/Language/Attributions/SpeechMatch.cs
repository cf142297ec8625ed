using FactCheck.Core.Claims;

namespace FactCheck.Language.Attributions;

/// <summary>An attribution by token positions, before the source is resolved.</summary>
internal readonly record struct SpeechMatch(int SourceFirst, int SourceEnd, int CueFirst, int CueEnd, TextSpan Content, bool IsQuote)
{
    /// <summary>Whether somebody states something, rather than wanting, judging or doing it.</summary>
    public bool IsStatement { get; init; } = true;

    /// <summary>The source's words where a token is wider than a word ("they've"); else the tokens'.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The cue's words, likewise.</summary>
    public TextSpan? Cue { get; init; }
}
