using FactCheck.Core.Claims;

namespace FactCheck.Language.Attributions;

/// <summary>An attribution by token positions, before the source is resolved.</summary>
internal readonly record struct SpeechMatch(int SourceFirst, int SourceEnd, int CueFirst, int CueEnd, TextSpan Content, bool IsQuote);
